import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where a Chromium is on this machine: `CHROMIUM_PATH`, else the first on the PATH. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: told, PATH: path = '' } = process.env;
  if (told) return told;
  return path
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(existsSync);
}

let shared: Promise<Browser> | undefined;

/**
 * A headless browser that asks nothing of the network by itself, for all test files of this process one after the other; it
 * ends with it. What is opened is to be closed.
 */
export function sharedChromium(executablePath: string): Promise<Browser> {
  return (shared ??= chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }));
}
