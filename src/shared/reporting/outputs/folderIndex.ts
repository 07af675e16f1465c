import { escaped } from '../html';

/** A page that leads to the files beside it, for folders that are looked at in a browser. `file` is a file's whole name. */
export const folderIndex = (title: string, files: readonly { readonly file: string; readonly label: string }[]): string =>
  [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">`,
    `<title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1><ul>`,
    // A path of this folder, whatever the name looks like: `javascript:` and `//` would otherwise lead elsewhere.
    ...files.map(({ file, label }) => `<li><a href="./${escaped(encodeURIComponent(file))}">${escaped(label)}</a></li>`),
    '</ul></body></html>',
    '',
  ].join('\n');
