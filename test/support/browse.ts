/** A browser that remembers its cookies, without a browser: requests to an app that is not listening. */
import type { Api } from '#src/api/api.ts';

export type Visitor = {
  cookies: Map<string, string>;
  /** The whole Set-Cookie lines of the last answer. */
  lastCookies(): string[];
  get(url: string): ReturnType<typeof send>;
  post(url: string, payload?: object, headers?: Record<string, string>): ReturnType<typeof send>;
};

function send(app: Api, method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: object) {
  return app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
}

/** Somebody who visits the app as a browser would, over `host`. */
export function visitor(app: Api, host = '127.0.0.1:3000', fixed: Record<string, string> = {}): Visitor {
  const cookies = new Map<string, string>();
  let last: string[] = [];
  const ask = async (method: 'GET' | 'POST', url: string, payload?: object, extra: Record<string, string> = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host, ...fixed, ...(cookie === '' ? {} : { cookie }), ...extra };
    const answer = await send(app, method, url, headers, payload);
    last = [answer.headers['set-cookie'] ?? []].flat();
    for (const line of last) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/iu.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  return {
    cookies,
    lastCookies: () => last,
    get: (url) => ask('GET', url),
    post: (url, payload, headers) => ask('POST', url, payload, headers),
  };
}
