/** The one Trusted Types policy of the page: it lets our own scripts become workers, and nothing else. */
interface ScriptPolicy {
  createScriptURL(url: string): string;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): ScriptPolicy;
}

const policies: { app: ScriptPolicy | null } = { app: null };

const ownScript = (url: string): string => {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`Not a script of this program: ${url}`);
  return url;
};

const policy = (): ScriptPolicy => {
  if (policies.app !== null) return policies.app;
  const factory = (globalThis as { readonly trustedTypes?: TrustedTypesFactory }).trustedTypes;
  policies.app = factory === undefined ? { createScriptURL: ownScript } : factory.createPolicy('app-worker', { createScriptURL: ownScript });
  return policies.app;
};

/** Starts one of our workers from the address that `?worker&url` gives. */
export const startWorker = (url: string): Worker => new Worker(policy().createScriptURL(url), { type: 'module' });
