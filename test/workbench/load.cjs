/** Lets code that TypeScript compiles to CommonJS, where `import()` becomes `require()`, load this folder's modules. */
exports.load = name => import(`./${name}`);
