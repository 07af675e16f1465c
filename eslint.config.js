import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const size = { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }], 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] };

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', '**/*.cjs'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
      '@typescript-eslint/unified-signatures': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['src/shared/**/*.ts', 'src/main/**/*.ts', 'src/renderer/session/**/*.ts', 'src/renderer/storage/**/*.ts', 'src/renderer/hosts/**/*.ts'], rules: size },
  { files: ['src/renderer/**/*.tsx'], rules: { 'max-lines': size['max-lines'] } },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['*.config.{ts,js}', 'scripts/**/*.mjs', 'tests/**/*.ts', 'tests/**/*.tsx'], rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' } },
  // Names are checked by the type checker, which also knows the page that some functions run in.
  { files: ['scripts/**/*.mjs', '*.config.js', 'resources/public/*.js'], rules: { 'no-undef': 'off' } },
);
