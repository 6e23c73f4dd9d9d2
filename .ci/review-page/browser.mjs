import { chromium as driver } from 'playwright-core';
import { chromium } from './packages.mjs';

/** A browser that knows nothing yet and asks for nothing of its own. */
export function browser(profile) {
  return driver.launchPersistentContext(profile, {
    executablePath: chromium,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}
