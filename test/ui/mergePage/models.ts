import type { FolderFile, FolderMerged, FolderQuestion } from '../../../src/core/merge/folder/folder';
import type { Answers } from '../../../src/core/merge/merge';
import { fileRoleOf } from '../../../src/core/files/layout';
import { describeMerge } from '../../../src/core/pages/merge/describeMerge';
import type { MergePage } from '../../../src/core/pages/merge/mergePage';
import type { ShowMerge } from '../../../src/core/pages/merge/protocol';
import type { Language } from '../../../src/core/text/language';
import { join } from '../../../src/core/text/uri';
import { wordsFor } from '../../../src/core/words/catalogues';
import { mergingWords } from '../../../src/core/words/lateWords';
import { readMemory, root } from '../../core/folder';

/* What the page is shown in tests: merges in words as the core makes them. The people are made up. */

/** The files after the merge. */
const tree = {
	'programme.yaml': 'id: p\nname: Lead The Fest – program contoh\nlanguage: id\ntimezone: Asia/Jakarta\n',
	'people.yaml': [
		'people:', '  - id: budi', '    name: Budi Santoso', '    phone: "081234567890"', '  - id: dewi', '    name: Dewi Anggraini',
		'  - id: kusuma', '    name: Raden Roro Kusumaningtyas Wulandari Prameswari', '',
	].join('\n'),
	'pairs/budi-dewi.yaml': 'id: budi-dewi\nmentors: [budi]\nmentees: [dewi]\ngoals:\n  - id: g1\n    text: Memimpin rapat bulanan\n    state: reached\n',
	'pairs/budi-kusuma.yaml': 'id: budi-kusuma\nmentors: [budi]\nmentees: [kusuma]\n',
	'sessions/budi-dewi/2021-08-13-01.yaml': [
		'id: 2021-08-13-budi-dewi-01', 'title: Latihan memimpin rapat', 'date: 2021-08-13', 'actions:',
		'  - id: a3', '    text: Mengirim daftar hadir kepada bagian umum', '    owner: dewi', '    due: 2021-08-20',
		'  - id: a4', '    text: Menyusun agenda rapat berikutnya', '    owner: dewi', '',
	].join('\n'),
	'sessions/budi-dewi/2021-08-27-01.yaml': 'id: 2021-08-27-budi-dewi-01\ntitle: Menilai rapat pertama\ndate: 2021-08-27\nminutes: 60\n',
	'sessions/budi-kusuma/2021-09-01-01.yaml': 'id: 2021-09-01-budi-kusuma-01\ndate: 2021-09-01\n',
	'reflections/budi-dewi/2021-08-13-dewi.md': '---\nsession: 2021-08-13-budi-dewi-01\nauthor: dewi\n---\n\n# Belajar mendengar\n\n## Perasaan\n\nLega.\n',
	'dokumen.txt': 'teks',
};

const summary = [
	'Kami membahas rapat bulanan yang pertama. Dewi memimpin sejak awal dan menjaga waktu dengan baik.',
	'',
	'Yang berjalan baik: agenda dikirim sehari sebelumnya, dan setiap orang mendapat giliran berbicara.',
];

const question = (file: string, path: readonly string[], more: Partial<FolderQuestion>): FolderQuestion => ({
	key: `${file}\n${path.join('/')}`, file, path, about: 'value', choices: ['ours', 'theirs'], proposed: 'ours', ...more,
});

const first = 'sessions/budi-dewi/2021-08-13-01.yaml';
const second = 'sessions/budi-dewi/2021-08-27-01.yaml';

/** A question of every kind. */
export const questions: readonly FolderQuestion[] = [
	question(first, ['actions', 'a3', 'due'], { base: '2021-08-20', ours: '2021-08-27', theirs: '2021-09-03' }),
	question(first, ['actions', 'a3', 'state'], { base: 'open', ours: 'done', theirs: 'dropped' }),
	question(first, ['summary'], {
		about: 'text', choices: ['ours', 'theirs', 'both'], proposed: 'both', together: [...summary, '', 'Lain kali: membagi tugas pencatat waktu.', 'Lain kali: membagi tugas notulen.'].join('\n'), base: `${summary.join('\n')}\n`,
		ours: [...summary, '', 'Lain kali: membagi tugas notulen sebelum rapat dimulai.', ''].join('\n'),
		theirs: [summary[0], '', summary[2]?.replace('sehari', 'dua hari'), '', 'Lain kali: membagi tugas pencatat waktu sebelum rapat dimulai.', ''].join('\n'),
	}),
	question(first, ['actions', 'a4'], {
		about: 'entry', ours: 'text: Menyusun agenda rapat berikutnya\nowner: dewi\ndue: 2021-09-03\nevidence:\n  - bukti/agenda.pdf\n  - bukti/foto.jpg\n', base: 'text: Menyusun agenda rapat\nowner: dewi\n',
	}),
	question(second, ['minutes'], { base: '45', ours: '60', theirs: '90' }),
	question(second, ['status'], { ours: 'done', theirs: 'cancelled', base: 'scheduled' }),
	question(second, [], {
		about: 'meeting', choices: ['one', 'both'], proposed: 'one',
		ours: 'date: 2021-08-27\ntime: 14:00\ntitle: Menilai rapat pertama\nmode: video\nplace: Aula\nminutes: 60\n', theirs: 'date: 2021-08-27\ntime: 14:10\ntitle: Evaluasi rapat\nmode: video\nplace: Aula\nminutes: 60\nactions:\n  - text: Kirim notulen\n    owner: dewi\n',
	}),
	question('pairs/budi-dewi.yaml', ['goals', 'g1', 'state'], { base: 'open', ours: 'reached', theirs: 'dropped' }),
	question('sessions/budi-kusuma/2021-09-01-01.yaml', [], {
		about: 'file', choices: ['ours', 'theirs'], ours: 'id: 2021-09-01-budi-kusuma-01\ndate: 2021-09-01\n', base: 'date: 2021-09-01\n',
	}),
	question('reflections/budi-dewi/2021-08-13-dewi.md', ['Perasaan'], { about: 'text', choices: ['ours', 'theirs', 'both'], proposed: 'both', ours: 'Lega.', theirs: 'Lega, dan sedikit lelah.' }),
	question('people.yaml', ['people', 'budi', 'phone'], { base: '081234567890', ours: '081234567891', theirs: '081234567899' }),
];

/** The page of a merge with some questions, in words. */
export async function pageFor(
	language: Language, asked = questions, { answers = new Map() as Answers, isBusy = false, hasText = false, hasAuthor = false } = {},
): Promise<MergePage> {
	const index = await readMemory(tree);
	const folders = index.folders();
	const files = Object.entries(tree).map(([path, ours]): FolderFile => {
		const role = fileRoleOf(join(root, ...path.split('/')), folders);
		return { path, ours, ...role && { role } };
	});
	const merged: FolderMerged = {
		files: Object.entries(tree).map(([path, text]) => ({ path, text })), questions: asked,
		renumbered: [{ kind: 'action', side: 'ours', from: 'a3', to: 'a4', file: first }], versions: files,
	};
	const labels = mergingWords[language];
	return describeMerge({
		name: 'Lead The Fest – program contoh', root, files, merged, answers, isBusy, hasText, labels, words: wordsFor(language), says: labels.sends,
		...hasAuthor && { author: { name: 'Budi Santoso', day: '2021-08-30' } },
		today: '2021-09-10', allOurs: merged, allTheirs: merged, programmeOf: folder => index.programmeIn(folder),
	});
}

/** A message that shows a page. */
export const showing = (page: ShowMerge['page'], language: Language, version = 1, answers: ShowMerge['answers'] = []): ShowMerge =>
	({ type: 'show', subject: { asked: 'key' }, version, language, page, answers });
