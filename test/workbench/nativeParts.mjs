import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * VS Code logs through a native module, which an install without a compiler leaves out: output channels would stay empty and
 * the console would fill with its absence. This one writes the same lines with Node alone.
 */
const logger = `
const fs = require('node:fs');
const path = require('node:path');
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
class Logger {
	#file; #level = 2; #plain = false;
	constructor(_type, _name, file) {
		this.#file = file;
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.closeSync(fs.openSync(file, 'a'));
	}
	#write(level, text) {
		if (level < this.#level) { return; }
		const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
		try {
			fs.appendFileSync(this.#file, this.#plain ? text : \`\${time} [\${names[level]}] \${text}\\n\`);
		} catch { /* its folder is removed when a test ends */ }
	}
	trace(text) { this.#write(0, text); }
	debug(text) { this.#write(1, text); }
	info(text) { this.#write(2, text); }
	warn(text) { this.#write(3, text); }
	error(text) { this.#write(4, text); }
	critical(text) { this.#write(5, text); }
	getLevel() { return this.#level; }
	setLevel(level) { this.#level = level; }
	setPattern() { this.#plain = false; }
	clearFormatters() { this.#plain = true; }
	flush() { }
	drop() { }
}
const create = async (name, file) => new Logger('', name, file);
exports.setLevel = () => { };
exports.setFlushOn = () => { };
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;

/** Ends an extension host whose parent died; here `stop()` ends them all. */
const watchdog = 'module.exports = { start() { }, exit(code) { process.exit(code || 0); } };\n';

/** Checks passwords; the server is started with none. */
const passwords = 'exports.hash = exports.verify = async () => { throw new Error("not built"); };\n';

/** Puts stand-ins where native parts are not built or not downloaded. Which of them there are differs by VS Code's version. */
export function replaceNativeParts(vscodeRoot) {
	const packages = join(vscodeRoot, '..');
	const modules = join(vscodeRoot, 'lib', 'vscode', 'node_modules');
	const standIns = [
		[join(modules, '@vscode', 'spdlog', 'index.js'), logger],
		[join(modules, '@vscode', 'native-watchdog', 'index.js'), watchdog],
		[join(modules, 'native-watchdog', 'index.js'), watchdog], // its name until it moved
		[join(packages, 'argon2', 'argon2.js'), passwords], // later ones bring it built, and their file has another name
	];
	for (const [file, text] of standIns.filter(([file]) => existsSync(file))) {
		writeFileSync(file, text);
	}
	const search = join(packages, '@vscode', 'ripgrep-universal', 'bin', `${process.platform}-${process.arch}`);
	const missing = join(modules, '@vscode', 'ripgrep');
	if (existsSync(search) && existsSync(missing)) {
		cpSync(search, join(missing, 'bin'), { recursive: true });
	}
}
