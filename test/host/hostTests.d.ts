/** Stands for every `*.test.ts` of this folder; esbuild.mjs resolves it. */
declare module 'host-tests:all' { }
declare module 'mocha/mocha.js' { }
