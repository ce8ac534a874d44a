import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Writes the address of each file that Node loads; `vscode` is empty, so what is loaded is linked but does not run. */
const writeLoaded = `
	import { writeSync } from 'node:fs';
	export const resolve = (name, context, next) => name === 'vscode' ? { url: 'data:text/javascript,', shortCircuit: true } : next(name, context);
	export const load = (url, context, next) => {
		if (url.startsWith('file:')) {
			writeSync(1, url + '\\n');
		}
		return next(url, context);
	};
`;
const inData = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;

/** The files that Node really loads for a module, itself included. */
export function loadedFor(module: string): readonly string[] {
	const address = pathToFileURL(module).href;
	const code = `import { register } from 'node:module';
		register(${JSON.stringify(inData(writeLoaded))});
		await import(${JSON.stringify(address)}).catch(() => undefined);`;
	return execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' })
		.trim()
		.split('\n')
		.map(url => fileURLToPath(url));
}
