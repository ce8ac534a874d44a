import { join } from '../../text/uri';
import type { BrokenFile } from '../../analysis/figures/brokenFiles';
import type { Programme } from '../../programme/programme';
import type { Words } from '../../words/words';
import type { LongTable, RowPlace } from './overviewPage';

/** The files that figures lack, each leading to its fault; no table where there is none. */
export function brokenTable(files: readonly BrokenFile[], { folder, broken }: Programme, words: Words, place: (to: RowPlace) => number): readonly LongTable[] {
	const { overview: say, overviewPage: page } = words;
	return files.length === 0 ? [] : [{
		id: 'broken', caption: say.broken.caption, empty: '', filters: [],
		columns: [{ label: page.columns.file, number: false }, { label: page.columns.line, number: true }, { label: page.columns.problem, number: false }],
		rows: files.map(({ file, line, code }) => {
			const found = broken.find(({ uri }) => uri === join(folder, '') + file);
			return {
				...(found?.broken && { place: place({ uri: found.uri, at: found.broken.range.start }) }),
				is: [], cells: [file, [String(line), line], found?.broken ? words.problem[code](found.broken) : code],
			};
		}),
	}];
}
