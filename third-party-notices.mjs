// The licences of the packages that parts of the bundles are from.
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const isLicence = name => /^(?:licen[cs]e|copying|notice)/i.test(name);

/** The folders of the packages that esbuild took code from, by its metafiles; sorted, each once. */
function packagesIn(metafiles) {
	const modules = metafiles.flatMap(({ outputs }) => Object.values(outputs)).flatMap(({ inputs }) => Object.entries(inputs))
		.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
	return [...new Set(modules.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []))].sort();
}

/** Returns the text of `ThirdPartyNotices.txt`: name, version, licence, author and the licence's text of each package. Throws where a package has no text. */
export async function thirdPartyNotices(metafiles, root) {
	const notices = new Map();
	for (const folder of packagesIn(metafiles).map(path => resolve(root, path))) {
		const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
		const texts = (await readdir(folder)).filter(isLicence).sort();
		if (texts.length === 0 || typeof license !== 'string') {
			throw new Error(`The package ${name} has no licence text.`);
		}
		const contents = await Promise.all(texts.map(async file => (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim()));
		const by = (typeof author === 'string' ? author : author?.name ?? '').replace(/ *[<(].*/, '');
		const head = `${name} ${version} (${license})${by === '' ? '' : ` by ${by}`}`;
		notices.set(head, [head, ...contents].join('\n\n'));
	}
	const line = `\n\n${'='.repeat(80)}\n\n`;
	const intro = 'Mentor Notes contains code or icons of the following packages. Each is under the licence that follows its name.';
	return [intro, ...[...notices].sort(([a], [b]) => a < b ? -1 : 1).map(([, text]) => text)].join(line) + '\n';
}
