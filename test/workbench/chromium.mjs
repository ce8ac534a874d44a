import { spawn, spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The machine's own Chromium, or undefined. MENTOR_NOTES_CHROMIUM names another one. */
export function browserOnPath() {
	if (process.env.MENTOR_NOTES_CHROMIUM) {
		return process.env.MENTOR_NOTES_CHROMIUM;
	}
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable);
}

/**
 * Unpacks the browser of the installed package beside it. Done here and not by the package's own code: that asks for a newer
 * Node and unpacks into the system's temp folder, where another user's copy may be in the way.
 */
export async function unpackBrowser(folder) {
	const packed = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
	mkdirSync(join(folder, 'fonts'), { recursive: true });
	mkdirSync(join(folder, 'libraries'), { recursive: true });
	await Promise.all([
		pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), createWriteStream(join(folder, 'chromium'))),
		untar(join(packed, 'fonts.tar.br'), join(folder, 'fonts')),
		untar(join(packed, 'al2023.tar.br'), join(folder, 'libraries')),
	]);
	chmodSync(join(folder, 'chromium'), 0o755);
	// The packed one names folders of another machine.
	const fonts = join(folder, 'fonts');
	writeFileSync(join(fonts, 'fonts.conf'), `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>\n`);
}

/** How to start what `unpackBrowser` unpacked. */
export function unpackedBrowser(folder) {
	const env = {};
	if (!hasLibrary('libnss3.so')) {
		// Only where the system has none: beside the system's own they would be mixed with it.
		env.LD_LIBRARY_PATH = [join(folder, 'libraries', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
	}
	if (!hasFonts()) {
		env.FONTCONFIG_PATH = join(folder, 'fonts');
	}
	return { executablePath: join(folder, 'chromium'), env };
}

async function untar(file, folder) {
	const tar = spawn('tar', ['-x', '--no-same-owner', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] });
	const closed = new Promise((resolve, reject) => {
		tar.on('error', reject);
		tar.on('close', code => code === 0 ? resolve() : reject(new Error(`tar could not unpack ${file}`)));
	});
	const fed = pipeline(createReadStream(file), createBrotliDecompress(), tar.stdin).catch(error => {
		// tar goes at the archive's end mark, at times before it was given the padding behind it; its exit code says whether all is well.
		if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'EPIPE') {
			throw error;
		}
	});
	await Promise.all([fed, closed]);
}

function hasLibrary(name) {
	const known = spawnSync('ldconfig', ['-p'], { encoding: 'utf8', env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` } });
	return known.stdout?.includes(name) ?? false;
}

function hasFonts() {
	return ['/usr/share/fonts', '/usr/local/share/fonts'].some(folder => existsSync(folder) && readdirSync(folder).length > 0);
}

function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
