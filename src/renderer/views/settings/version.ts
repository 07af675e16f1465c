const built: unknown = import.meta.env.VITE_LOADLINE_VERSION;

/** The version this page was built as; the build puts it in. */
export const version: string = typeof built === 'string' ? built : 'in development';
