import { assert } from 'chai';
import type { Files } from '../src/core/files/files';
import { join, type Uri } from '../src/core/text/uri';

/** A folder to try a file system with: `list` must show just these. */
const contractFolder: Readonly<Record<string, string>> = {
	'a b.yaml': 'date: 2021-08-13\n',
	'sub/é #1%.md': '# Tiga\n',
};

/** What every `Files` must do; `makeFolder` makes a new folder with the given files. */
export function filesContract(
	name: string, files: () => Files, makeFolder: (contents: Readonly<Record<string, string>>) => Promise<Uri>,
): void {
	suite(`${name}, as files`, () => {
		let folder: Uri;
		suiteSetup(async () => { folder = await makeFolder(contractFolder); });

		test('lists a folder’s names and what they are', async () => {
			const entries = [...await files().list(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
			assert.deepEqual(entries, [{ name: 'a b.yaml', type: 'file' }, { name: 'sub', type: 'folder' }]);
			assert.deepEqual(await files().list(join(folder, 'sub')), [{ name: 'é #1%.md', type: 'file' }]);
		});

		test('reads bytes, whatever signs a name has', async () => {
			const place = join(folder, 'sub', 'é #1%.md');
			const content = await files().read(place, 100);
			assert.isObject(content);
			assert.strictEqual(content !== 'missing' && content.bytes !== 'tooLarge' && new TextDecoder().decode(content.bytes), '# Tiga\n');
			assert.deepEqual(content !== 'missing' && content.stamp, (await files().stamps([place]))[0]);
		});

		test('does not read what is larger than asked for', async () => {
			const read = async (maxBytes: number): Promise<unknown> => {
				const content = await files().read(join(folder, 'a b.yaml'), maxBytes);
				return content !== 'missing' && (content.bytes === 'tooLarge' ? content.bytes : content.bytes.length);
			};
			assert.deepEqual([await read(16), await read(17)], ['tooLarge', 17]);
		});

		test('stamps change with a file, and are absent for what is no file', async () => {
			const places = ['a b.yaml', 'sub', 'nothing.yaml'].map(name => join(folder, name));
			const stamps = await files().stamps(places);
			assert.deepEqual(
				stamps.map(stamp => stamp && [stamp.size, stamp.mtimeMs > Date.parse('2020-01-01')]), [[17, true], undefined, undefined],
			);
			assert.deepEqual(await files().stamps(places), stamps);
			assert.deepEqual(await files().stamps([join(folder, 'nothing', 'deeper.yaml')]), [undefined]);
			assert.deepEqual(await files().stamps([]), []);
		});

		test('a file that is not there, or a folder, is missing', async () => {
			assert.strictEqual(await files().read(join(folder, 'nothing.yaml'), 100), 'missing');
			assert.strictEqual(await files().read(join(folder, 'nothing', 'deeper.yaml'), 100), 'missing');
			assert.strictEqual(await files().read(join(folder, 'sub'), 100), 'missing');
		});

		test('rejects for a folder that can’t be listed', async () => {
			assert.strictEqual(await files().list(join(folder, 'nothing')).then(() => 'listed', () => 'rejected'), 'rejected');
		});
	});
}
