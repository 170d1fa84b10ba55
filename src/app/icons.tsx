import type { ComponentChildren } from 'preact';

export interface Icon {
  readonly size?: number;
}

const Line = ({ size = 20, children }: Icon & { readonly children: ComponentChildren }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
);

/** One hexagonal column: its top, and three faces in fading ink. */
const Column = ({ x, top, bottom }: { x: number; top: number; bottom: number }) => (
  <g transform={`translate(${x} ${top})`}>
    <path d="M-13 0l6.5-4h13L13 0 6.5 4h-13z" />
    <path d={`M-13 2l6.5 4v${bottom - top - 2}l-6.5-4z`} opacity=".5" />
    <path d={`M-6.5 6h13v${bottom - top - 2}h-13z`} opacity=".7" />
    <path d={`M6.5 6 13 2v${bottom - top - 2}l-6.5 4z`} opacity=".35" />
  </g>
);

/** The mark: three basalt columns. */
export const Mark = ({ size = 32 }: Icon) => (
  <svg
    width={size}
    height={size}
    viewBox="4 8 88 88"
    fill="currentColor"
    aria-hidden="true"
    focusable="false"
  >
    <Column x={20} top={54} bottom={80} />
    <Column x={76} top={38} bottom={80} />
    <Column x={48} top={20} bottom={86} />
  </svg>
);

export const DayIcon = (icon: Icon) => (
  <Line {...icon}>
    <path d="M2.5 3v14h15" />
    <path d="M5 12.5l3-4 3 2.5 3-5.5 3 3" />
  </Line>
);

export const OverviewIcon = (icon: Icon) => (
  <Line {...icon}>
    <path d="M3 3h6v6H3zM12 3h5v6h-5zM3 12h6v5H3zM12 12h5v5h-5z" />
  </Line>
);

export const ProfileIcon = (icon: Icon) => (
  <Line {...icon}>
    <path d="M2.5 12c3-8 6-8 8-3s4.5 5 7 0" />
    <path d="M2.5 16c3-7 6-6 8-2s4.5 4 7 0" />
  </Line>
);

export const MoreIcon = (icon: Icon) => (
  <Line {...icon}>
    <path d="M4 10h.01M10 10h.01M16 10h.01" stroke-width="2.5" />
  </Line>
);

export const DevicesIcon = (icon: Icon) => (
  <Line {...icon}>
    <rect x="5.5" y="6" width="9" height="11.5" rx="1.5" />
    <path d="M8 6V2.5h4V6M8 9.5h4M8 12h4" />
  </Line>
);

export const FilesIcon = (icon: Icon) => (
  <Line {...icon}>
    <path d="M4.5 2.5h7l4 4v11h-11zM11.5 2.5v4h4" />
    <path d="M10 9.5v5M7.75 12.25 10 14.5l2.25-2.25" />
  </Line>
);

export const SettingsIcon = (icon: Icon) => (
  <Line {...icon}>
    <path d="M2.5 5.5h8M14.5 5.5h3M2.5 14.5h3M9.5 14.5h8" />
    <circle cx="12.5" cy="5.5" r="2" />
    <circle cx="7.5" cy="14.5" r="2" />
  </Line>
);

export const PersonIcon = (icon: Icon) => (
  <Line {...icon}>
    <circle cx="10" cy="6.5" r="3.5" />
    <path d="M3.5 17.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5" />
  </Line>
);

export const CloseIcon = (icon: Icon) => (
  <Line {...icon}>
    <path d="M5 5l10 10M15 5L5 15" />
  </Line>
);

export const CheckIcon = (icon: Icon) => (
  <Line {...icon}>
    <path d="M4 10.5l4 4 8-9" />
  </Line>
);

export const WarningIcon = (icon: Icon) => (
  <Line {...icon}>
    <path d="M10 3 18 17H2zM10 8v4.5M10 14.75v.01" />
  </Line>
);
