import type { Page } from 'playwright-core';

/** A security chip of the computer, for which nobody has to press anything. */
export async function plugAuthenticator(page: Page, hasPrf: boolean) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
    hasPrf,
  } as const;
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  const about = { authenticatorId };
  return {
    forget: () => session.send('WebAuthn.clearCredentials', about),
    unplug: () => session.send('WebAuthn.removeVirtualAuthenticator', about),
  };
}
