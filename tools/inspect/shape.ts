import type { Zone } from '#domain/time.ts';
import type { CountedTrace } from '#reports/metrics/counted.ts';
import {
  episodesOf,
  extendedHypo,
  hyper180,
  hyper250,
  hypo54,
  hypo70,
} from '#reports/metrics/episodes.ts';
import { mageOf } from '#reports/metrics/mage.ts';
import { congaOf, gvpOf, moddOf } from '#reports/metrics/variability.ts';

/** Variability, and how many episodes there were. */
export const shapeOf = (trace: CountedTrace, zone: Zone) => ({
  mage: mageOf(trace),
  modd: moddOf(trace, zone),
  conga_1: congaOf(trace, 1),
  conga_2: congaOf(trace, 2),
  conga_4: congaOf(trace, 4),
  conga_24: congaOf(trace, 24),
  gvp: gvpOf(trace),
  hypo70_events: episodesOf(trace, hypo70).length,
  hypo54_events: episodesOf(trace, hypo54).length,
  hyper180_events: episodesOf(trace, hyper180).length,
  hyper250_events: episodesOf(trace, hyper250).length,
  ext_hypo70_events: episodesOf(trace, extendedHypo).length,
});
