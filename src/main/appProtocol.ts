import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { appOrigin, originOf } from './address';
import { securityHeaders } from './contentSecurityPolicy';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' } });

/**
 * The file below `root` that an `app://loadline` address means, or null where it means none of ours:
 * another host, a path that leaves the folder, or one with bytes no file name has.
 */
export const fileOf = (root: string, url: string): string | null => {
  if (originOf(url) !== appOrigin) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(resolve(root) + sep) ? file : null;
};

/** Answers requests for `app://loadline/…` from the built page's folder and from nowhere else. */
export const createAppProtocol =
  (root: string) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') return plain(405, 'Only reading is possible here.');
    const file = fileOf(root, request.url);
    const mediaType = file === null ? undefined : mediaTypes[extname(file)];
    if (file === null || mediaType === undefined) return plain(404, 'There is nothing at this address.');
    try {
      const bytes = await readFile(file);
      return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'Content-Type': mediaType } });
    } catch {
      return plain(404, 'There is nothing at this address.');
    }
  };
