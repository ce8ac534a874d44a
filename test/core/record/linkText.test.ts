import { assert } from 'chai';
import { readLinkText } from '../../../src/core/record/linkText';

suite('What stands where a file or link is meant', () => {
	const read = (text: string): string => {
		const found = readLinkText(text);
		return found === undefined ? 'words or web' : 'path' in found ? `path ${found.path}` : `${found.code} ${found.expected ?? ''}`.trim();
	};
	const cases: readonly (readonly [text: string, meaning: string])[] = [
		['../../evidence/a.pdf', 'path ../../evidence/a.pdf'], ['evidence/wawancara 1.pdf', 'path evidence/wawancara 1.pdf'],
		['foto.jpg', 'path foto.jpg'], ['./a.xyz', 'path ./a.xyz'], ['notes/a.md#part', 'path notes/a.md'],
		['https://example.org/a.pdf', 'words or web'], ['mailto:a@example.org', 'words or web'], ['www.example.org/a.pdf', 'words or web'],
		['bit.ly/abc', 'words or web'], ['example.org', 'words or web'], ['drive.example.org/file.pdf', 'words or web'],
		['Sertifikat pelatihan', 'words or web'], ['nilai 3/4', 'words or web'], ['Surat tugas 12/PANRB/2026', 'words or web'],
		['/etc/passwd.txt', 'words or web'], ['', 'words or web'],
		['..\\..\\evidence\\wawancara 1.pdf', 'link.backslash ../../evidence/wawancara 1.pdf'],
		['evidence\\a/b.pdf', 'link.backslash evidence/a/b.pdf'],
		['C:\\Users\\ani\\foto.jpg', 'link.otherComputer'], ['d:/foto.jpg', 'link.otherComputer'],
		['file:///C:/Users/ani/foto.jpg', 'link.otherComputer'], ['\\\\server\\share\\a.pdf', 'link.otherComputer'],
	];
	for (const [text, meaning] of cases) {
		test(`“${text}”: ${meaning}`, () => { assert.strictEqual(read(text), meaning); });
	}
});
