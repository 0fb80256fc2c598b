import type { BrowserContext } from 'playwright';
import type { TestApi, Who } from './test-api.ts';

/** Gives a browser context the session of a practice person. Cookies do not know ports: one person a context. */
export async function signIn(context: BrowserContext, api: TestApi, who: Who): Promise<void> {
  const { cookie = '' } = await api.as(who);
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), domain: '127.0.0.1', path: '/' };
    }),
  );
}
