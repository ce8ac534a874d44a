import { assert } from 'chai';
import { readLogo } from '../../../../src/core/exports/documents/logo';
import type { Entry, Files } from '../../../../src/core/files/files';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { MemoryFiles, programmeIn } from '../../folder';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
const words = wordsFor('en');
const text = (svg: string): Uint8Array => new TextEncoder().encode(svg);

/** What is said of a logo, or the beginning of its address. */
const logoOf = async (path: string, bytes: Uint8Array = png, { at = 'letterhead/logo.png', files = (all: Files): Files => all } = {}): Promise<string> => {
	const all = { 'p/programme.yaml': `name: P\nletterhead: {logo: ${JSON.stringify(path)}}\n` };
	const programme = await programmeIn(all);
	const { logo, problem } = await readLogo(programme, files(new MemoryFiles({ ...all, [`p/${at}`]: bytes })), words);
	return problem ?? logo ?? 'none';
};

const drawing = '<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect fill="url(#a)"/></svg>';
const without = 'Without logo: ';

suite('The logo of a document', () => {
	test('is the bytes of the picture that the programme’s file names, as an address', async () => {
		assert.strictEqual(await logoOf('letterhead/logo.png'), `data:image/png;base64,${Buffer.from(png).toString('base64')}`);
		for (let length = 8; length < 12; length++) {
			const bytes = Uint8Array.from([...png, 250, 251, 252].slice(0, length));
			assert.strictEqual(await logoOf('letterhead/logo.png', bytes), `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
		}
		assert.match(await logoOf('./letterhead\\logo.png'), /^data:image\/png;/);
	});

	test('is what its bytes are, whatever its name', async () => {
		assert.match(await logoOf('letterhead/logo.png', text(drawing)), /^data:image\/svg\+xml;/);
		assert.match(await logoOf('letterhead/logo.png', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])), /^data:image\/jpeg;/);
		assert.match(await logoOf('letterhead/logo.png', text('<html><svg></svg></html>')), /^Without logo: “letterhead\/logo\.png” is no picture/);
		assert.match(await logoOf('programme.yaml'), /is no picture/);
	});

	test('is left out with a sentence where it is missing, elsewhere, too large or a link', async () => {
		const linked = (name: string, type: Entry['type']) => (all: Files): Files => Object.assign(Object.create(all) as Files, {
			list: async (folder: string) => (await all.list(folder)).map(entry => entry.name === name ? { name, type } : entry),
			read: all.read.bind(all),
		});
		for (const [said, why] of [
			[await logoOf('letterhead/other.png'), 'can’t be read'],
			[await logoOf('../logo.png', png, { at: '../logo.png' }), 'is not in the programme’s folder'],
			[await logoOf('letterhead/../../logo.png', png, { at: '../logo.png' }), 'is not in the programme’s folder'],
			[await logoOf('https://example.org/logo.png'), 'is not in the programme’s folder'],
			[await logoOf('file:///etc/passwd'), 'is not in the programme’s folder'],
			[await logoOf('/etc/passwd'), 'is not in the programme’s folder'],
			[await logoOf('letterhead/logo.png', new Uint8Array(2 * 1024 * 1024 + 1)), 'is larger than 2 MB'],
			[await logoOf('letterhead/logo.png', png, { files: linked('logo.png', 'link') }), 'is not in the programme’s folder'],
			[await logoOf('letterhead/logo.png', png, { files: linked('letterhead', 'linkedFolder') }), 'is not in the programme’s folder'],
		] as const) {
			assert.ok(said.startsWith(without) && said.includes(why), said);
		}
	});

	test('is left out where an SVG can do anything or shows what is elsewhere', async () => {
		const inside = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
		for (const svg of [
			inside('<script>alert(1)</script>'), inside('<svg:script>alert(1)</svg:script>'), inside('<rect onload="alert(1)"/>'),
			inside('<rect/onload="alert(1)"/>'), inside('<image href="https://example.org/a.png"/>'), inside('<use xlink:href = "a.svg#b"/>'),
			inside('<foreignObject><p/></foreignObject>'), inside('<style>@import "a.css";</style>'), inside('<rect fill="url(https://example.org/a)"/>'),
			inside('<a href="javascript:alert(1)"><rect/></a>'), inside('<image href="data:image/svg+xml,<svg/>"/>'),
			`<!DOCTYPE svg [<!ENTITY a "b">]>${inside('&a;')}`, `<?xml-stylesheet href="a.css"?>${inside('')}`,
		]) {
			const said = await logoOf('letterhead/logo.png', text(svg));
			assert.ok(said.includes('contains a script or a link') || said.includes('is no picture'), `${svg}: ${said}`);
		}
		for (const svg of [drawing, inside('<!-- <script> --><title>© &#169; one</title>'), inside('<image href="data:image/png;base64,AA=="/>')]) {
			assert.match(await logoOf('letterhead/logo.png', text(svg)), /^data:image\/svg\+xml;/);
		}
	});

	test('takes no long time to read, however it is written', async () => {
		for (const part of ['<!--', '--><!--', '<?xml ', 'href=', ' on']) {
			const began = performance.now();
			await logoOf('letterhead/logo.png', text(`<svg>${part.repeat(2_000_000 / part.length)}`));
			assert.ok(performance.now() - began < 1_000, part);
		}
	});

	test('is nothing where the programme names none', async () => {
		const programme = await programmeIn({ 'programme.yaml': 'name: P\n' });
		assert.deepEqual(await readLogo(programme, new MemoryFiles({}), words), {});
	});
});
