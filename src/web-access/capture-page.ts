/** Picture and text of a page as it is shown, taken while a visit has it open. Bounded, whatever the page does. */
import type { CDPSession, Page } from 'playwright';
import type { FetchResult } from '#src/domain/visit.ts';

export type PictureLimits = {
  /** Pixels from the top; Chromium repeats itself beyond 16,384. */
  pictureHeight: number;
  /** Bytes of the PNG. */
  pictureBytes: number;
  /** UTF-16 units of the text. */
  textUnits: number;
};

/** What a page shows. `cut` says that there was more than the limits let through. */
export type PageLook = {
  /** Null when the browser gave no picture within the limits. */
  png: Buffer | null;
  width: number;
  height: number;
  pictureCut: boolean;
  /** The words as a reader sees them, lines split by `\n`. */
  text: string;
  textCut: boolean;
};

/** A visit with what its page showed; `look` is null where there was no page. */
export type CaptureResult = { result: FetchResult; look: PageLook | null; browserVersion: string | null };

const MAX_WIDTH = 1_920;
/** A picture that is too heavy is taken again with half its height, so often. */
const MAX_HALVINGS = 4;

/**
 * Takes picture and text of the page. Through the debugging protocol only: nothing here runs in the page's own world, where
 * its scripts could answer in the place of the browser.
 */
export async function lookAt(page: Page, session: CDPSession, limits: PictureLimits): Promise<PageLook> {
  const { text, textCut } = await readShownText(session, limits.textUnits);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const picture = await takePicture(session, limits);
  return { ...picture, text, textCut };
}

async function readShownText(session: CDPSession, limit: number): Promise<{ text: string; textCut: boolean }> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'lurewatch' });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(document.body ? document.body.innerText : '').slice(0, ${limit + 1})`,
    contextId: executionContextId,
    returnByValue: true,
  });
  const all = typeof result.value === 'string' ? result.value.toWellFormed().replaceAll('\0', '\uFFFD') : '';
  return { text: all.slice(0, limit).toWellFormed(), textCut: all.length > limit };
}

async function takePicture(session: CDPSession, limits: PictureLimits): Promise<Pick<PageLook, 'png' | 'width' | 'height' | 'pictureCut'>> {
  const { cssContentSize, cssLayoutViewport } = await session.send('Page.getLayoutMetrics');
  const width = Math.max(1, Math.min(Math.ceil(cssContentSize.width), MAX_WIDTH));
  const wanted = Math.max(1, Math.ceil(cssContentSize.height), cssLayoutViewport.clientHeight);
  let height = Math.min(wanted, limits.pictureHeight);
  for (let halving = 0; halving <= MAX_HALVINGS; halving += 1) {
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    // a browser that gives no picture still gave the page
    const shot = await session.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip }).catch(() => null);
    if (shot === null) break;
    const png = Buffer.from(shot.data, 'base64');
    const narrow = width < Math.ceil(cssContentSize.width);
    if (png.length <= limits.pictureBytes) return { png, width, height, pictureCut: narrow || height < wanted };
    height = Math.max(1, Math.floor(height / 2));
  }
  return { png: null, width, height, pictureCut: true };
}
