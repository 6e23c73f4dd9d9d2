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

/**
 * Opens a page as somebody looks at it. What it asks of others and what it complains of is heard until it is closed.
 *
 * @param isOwn whether an address is one that the page may ask for
 */
export async function opened(context, address, { size, scheme = 'light', media = 'screen' }, isOwn) {
  const page = await context.newPage();
  const heard = [];
  page.on('request', (request) => {
    if (!isOwn(request.url())) heard.push(`asks for ${request.url().slice(0, 80)}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(`says ${message.text().slice(0, 120)}`);
  });
  page.on('pageerror', (problem) => heard.push(`fails with ${problem.message.slice(0, 120)}`));
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: scheme, media });
  await page.goto(address);
  return { page, heard };
}
