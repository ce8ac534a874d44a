import type { ImportAnswers } from '../../../src/core/imports/importSource';
import type { NotImported } from '../../../src/core/imports/readImport';
import { refusalSentence } from '../../../src/core/imports/issueSentence';
import { previewImport } from '../../../src/core/imports/proposals/previewImport';
import type { ImportPreview, ImportTarget } from '../../../src/core/imports/proposals/importPreview';
import { describePreview, rowSources } from '../../../src/core/pages/import/describeImport';
import { describeResult } from '../../../src/core/pages/import/describeResult';
import { describeDetails } from '../../../src/core/pages/import/describeRow';
import type { ImportPage, RowDetails, ShownRow } from '../../../src/core/pages/import/importPage';
import type { ShowImport } from '../../../src/core/pages/import/protocol';
import type { Language } from '../../../src/core/text/language';
import { finish } from '../../../src/core/text/steps';
import { wordsFor } from '../../../src/core/words/catalogues';
import { importWordsFor } from '../../../src/core/words/importWords';
import { targetOf, type Tree } from '../../core/imports/proposals/importing';

/* What the page is shown in tests: previews as the core makes them. The people are made up. */

/** A programme with some people, of whom one has a value of their own. */
const tree: Tree = {
	'programme.yaml': 'id: p\nname: Lead The Fest – program contoh\nlanguage: id\ntimezone: Asia/Jakarta\n',
	'people.yaml': [
		'people:',
		'  - id: dewi\n    name: Dewi Anggraini\n    role: mentor\n    email: dewi@kantor.example\n    unit: Bagian Umum',
		'  - id: budi-santoso\n    name: Budi Santoso\n    role: mentee\n    phone: "081234567890"',
		'  - id: budi-hartono\n    name: Budi Hartono\n    role: mentee',
		'',
	].join('\n'),
	'pairs/dewi-budi.yaml': 'id: dewi-budi\nmentors:\n  - dewi\nmentees:\n  - budi-santoso\nstatus: active\n',
};

/** A table of people, with what can be unclear about one. */
export const peopleTable = [
	'Nama;Peran;Surel;No HP;Unit;Mentor;Angkatan;Catatan',
	'Dewi Anggraini;mentor;dewi@kantor.example;081111111111;Biro Hukum;;2026;',
	'Budi Santoso;mentee;budi@kantor.example;081234567890;Biro Umum;Dewi Anggraini;2026;alergi udang',
	'Sari Wulandari, S.Sos.;mentee;sari@kantor.example;81298765432;Biro Kepegawaian;Dewi Anggraini;2026;',
	'Made Wirawan;mentee;made@kantor.example;1,98501E+17;Biro Umum;Dewi Angraini;2026;kata sandi: Rahasia123!',
	'Rina Kusuma;mentee;rina@kantor.example;081333333333;Biro Umum;Budi;2026;',
	'Rina Kusuma;mentee;rina2@kantor.example;081344444444;Biro Hukum;Dewi Anggraini;2026;',
	'',
].join('\n');

/** A table of sessions with days that can be read in two ways. */
export const sessionsTable = 'date,mentor,mentee,title,summary\n03/04/2026,Dewi Anggraini,Budi Santoso,First,Hello\n05/06/2026,Dewi Anggraini,Budi Santoso,Second,More\nsoon,Dewi Anggraini,Budi Santoso,Third,\n';

/** A table of many people. */
export const manyPeople = (count: number): string => ['name,role,email,unit,mentor', ...Array.from({ length: count }, (_, i) =>
	`Peserta ${String(i)} Contoh,${i % 10 === 0 ? 'mentor' : 'mentee'},p${String(i)}@kantor.example,Unit ${String(i % 17)},${i % 10 === 0 ? '' : `Peserta ${String(i - i % 10)} Contoh`}`)].join('\n');

/** A preview with what it was made from. */
export interface Made {
	readonly preview: ImportPreview;
	readonly target: ImportTarget;
	readonly answers: ImportAnswers;
	readonly language: Language;
}

/** Reads a source as the page does. */
export async function make(language: Language, text: string, answers: ImportAnswers = {}, files: Tree = tree, name = 'peserta.csv'): Promise<Made> {
	const target = await targetOf(files);
	const preview = await previewImport({ name, bytes: new TextEncoder().encode(text) }, answers, target);
	if ('refused' in preview) {
		throw new Error(preview.refused);
	}
	return { preview, target, answers, language };
}

const frame = (language: Language, title: string): Pick<ImportPage, 'title' | 'into' | 'isBusy'> =>
	({ title, into: importWordsFor(language).page.into('Lead The Fest – program contoh'), isBusy: false });

/** A message that shows a page. */
export function showing(page: ShowImport['page'], language: Language, rows: readonly ShownRow[] = [], open: readonly RowDetails[] = [], version = 1): ShowImport {
	return {
		type: 'show', subject: { folder: 'file:///f', source: 'file:///f/peserta.csv' }, version, language,
		labels: importWordsFor(language).page.labels, page, rowCount: rows.length, rows: { from: 0, list: rows }, open,
	};
}

/** A message that shows a preview, with the rows in some states open. */
export function previewing(
	{ preview, target, answers, language }: Made,
	isOpen: (row: ShownRow) => boolean = () => false,
	more: { readonly notice?: string; readonly canWrite?: boolean } = {},
): ShowImport {
	const [words, labels] = [wordsFor(language), importWordsFor(language)];
	const { programme } = target;
	const sources = { programme, words, labels, answers };
	const { page, rows, proposals } = finish(describePreview({ ...sources, preview, names: preview.names, notice: '', isRecalled: false, canWrite: true, ...more }));
	const open = rows.filter(isOpen).map(({ id }) => describeDetails(proposals.get(id)!, id, rowSources({ ...sources, preview })));
	return showing({ ...frame(language, 'peserta.csv'), preview: page }, language, rows, open);
}

/** A message that shows what an import has made. */
export function resulting({ preview, target, answers, language }: Made, isUndone: boolean): ShowImport {
	const [words, labels] = [wordsFor(language), importWordsFor(language)];
	const { result } = describeResult(preview, rowSources({ preview, programme: target.programme, words, labels, answers }));
	const shown = isUndone ? { says: labels.page.result.undone, lists: [], leftOut: [], leftOutMore: '' }
		: { ...result, unpaired: labels.page.result.unpaired(60) };
	return showing({ ...frame(language, labels.page.result.title('peserta.csv')), result: { ...shown, isUndone, canUndo: !isUndone } }, language);
}

/** A message that shows that a file is read, or why it is not. */
export function saying(language: Language, refused?: NotImported['refused']): ShowImport {
	const labels = importWordsFor(language);
	const { page } = labels;
	return showing({
		...frame(language, 'peserta.csv'), isBusy: refused === undefined,
		says: refused === undefined ? { words: page.reading('peserta.csv'), buttons: [{ label: page.cancel, runs: 'cancel' }] }
			: { words: refusalSentence({ refused }, labels), buttons: [{ label: page.chooseFile, runs: 'chooseFile' }, { label: page.again, runs: 'again' }] },
	}, language);
}
