import { notesChart } from '../../../src/core/charts/timeCharts';
import { renderQuoted } from '../../../src/core/markdown/renderQuoted';
import type { NoteLink, NotesEntry, NotesPage, ShownText } from '../../../src/core/pages/notesOverTime/notesPage';
import { notesGroupings } from '../../../src/core/pages/notesOverTime/notesPage';
import type { ShowNotes } from '../../../src/core/pages/notesOverTime/protocol';
import type { Language } from '../../../src/core/text/language';
import { wordsFor } from '../../../src/core/words/catalogues';
import { notesOverTimeWords } from '../../../src/core/words/lateWords';
import { hostileTexts } from '../../hostileTexts';

/* What the page is shown in tests. The people are made up; what they write is Indonesian in both languages. */

function link(language: Language, title: string, i: number, author = ''): NoteLink {
	const { author: by, openNote } = notesOverTimeWords[language];
	return {
		title, about: `${wordsFor(language).day(`2021-0${String(6 - i % 6)}-13`)} · Menyesuaikan layanan dari rumah`, open: openNote(title), place: i,
		author: author === '' ? '' : by(author),
	};
}

function text(markdown: string, index: number, fate?: ShownText['fate']): ShownText {
	return { html: renderQuoted(markdown).html, index, ...fate && { fate } };
}

/** The page of someone who wrote for half a year, by stage: her next steps, with all that can become of one. */
export function stepsPage(language: Language): NotesPage {
	const labels = notesOverTimeWords[language];
	const words = wordsFor(language);
	const fates = Object.entries(labels.fate).map(([is, said], i): ShownText['fate'] => ({
		is: is as keyof typeof labels.fate, words: said, open: labels.openAction, ...(i < 4 && { place: i }),
	}));
	const entry = (i: number): NotesEntry => ({
		heading: i % 3 === 0 ? 'Sekarang apa?' : '',
		note: link(language, ['Belajar mendengar', 'Rapat pertama yang saya pimpin', 'Menulis laporan yang dibaca orang, bukan hanya disimpan di lemari arsip'][i % 3]!, i),
		texts: Array.from({ length: 1 + i % 3 }, (_, n) => text(
			['Menelepon **tiga** warga sebelum Jumat.', 'Meminta umpan balik [dari Budi](x.md)\nsetelah rapat.', 'Berlatih membuka rapat dalam satu menit.'][n]!,
			i * 10 + n, fates[(i + n) % fates.length],
		)),
		...i % 4 === 3 && { rest: { label: labels.rest, open: labels.openNote('Belajar mendengar'), place: i } },
	});
	const months = ['2021-06', '2021-05', '2021-04'];
	return {
		title: labels.title, about: `Lead The Fest – program contoh · ${labels.about(30)}`, readers: labels.readers,
		by: { label: labels.by.label, values: notesGroupings, options: notesGroupings.map(by => labels.by[by]), chosen: 0 },
		groups: {
			label: labels.group, options: [labels.groupWith(labels.stages['next']!, 30), labels.groupWith(labels.stages['feelings']!, 18)], chosen: 0,
		},
		shared: { label: labels.shared, isChecked: true },
		chart: notesChart(Array.from({ length: 30 }, (_, i) => ({
			day: `2021-0${String(6 - Math.floor(i / 5))}-${String(25 - i % 5 * 6).padStart(2, '0')}`, title: `Catatan ${String(i)}`, isMine: i % 7 !== 0,
		})), labels.chart.undated(2), labels.chart, words),
		asTable: labels.chart.asTable,
		sections: months.map((month, m) => ({
			heading: words.finding.rows.month(month),
			entries: Array.from({ length: 4 }, (_, i) => entry(m * 4 + i))
		})),
		more: labels.more(18), reading: labels.reading(12, 30), export: labels.export,
	};
}

/** The same by month: notes with their stages, one of them shared by someone else. */
export function monthPage(language: Language): NotesPage {
	const labels = notesOverTimeWords[language];
	const page = stepsPage(language);
	const long = 'Saya merasa gugup, lalu lega. '.repeat(20);
	return {
		...page, reading: labels.unread(1), by: { ...page.by, chosen: 1 }, more: '',
		groups: { label: labels.group, options: [labels.groupWith(wordsFor(language).finding.rows.month('2021-06'), 4)], chosen: 0 },
		sections: [
			{ heading: 'Belajar mendengar', note: link(language, 'Belajar mendengar', 0), entries: [
				{ heading: 'Perasaan', texts: [text(long, 1)], rest: { label: labels.rest, open: labels.openNote('Belajar mendengar'), place: 0 } },
				{ heading: 'Pembelajaran', texts: [text('- satu\n- dua\n\n> kutipan\n\n```\nkode yang panjang sekali dan tidak terbagi-bagi menjadi baris yang pendek sehingga harus dibungkus\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |', 2)] },
			] },
			{ heading: 'Dari Dewi', note: link(language, 'Dari Dewi', 1, 'Dewi Anggraini Kusumawardhani, S.Sos., M.Si.'), entries: [{ heading: '', texts: [text('Dibagikan.', 3)] }] },
		],
	};
}

/** The page of someone who has no note, or is not known. */
export function emptyPage(language: Language, says: 'noNotes' | 'unknown'): NotesPage {
	const { empty, about } = notesOverTimeWords[language];
	const { title, readers, by, groups, shared, asTable } = stepsPage(language);
	return {
		title, readers, by, asTable, about: about(0),
		groups: { ...groups, options: [], chosen: 0 }, shared: { ...shared, isChecked: false },
		sections: [], more: '', reading: '', export: '',
		nothing: { says: empty[says], button: says === 'unknown' ? { label: empty.chooseMe, runs: 'chooseMe' } : { label: empty.newReflection, runs: 'newReflection' } },
	};
}

/** A page on which every text does its worst. */
export function hostilePage(): NotesPage {
	const page = stepsPage('en');
	const texts = hostileTexts().slice(0, 400);
	return {
		...page, about: texts[0]!, groups: { ...page.groups, options: texts.slice(0, 30) },
		sections: [{ heading: texts[1]!, entries: texts.map((one, i) => ({
			heading: one, note: { title: one, about: one, author: one, open: one, place: i }, texts: [text(one, i, { is: 'unknown', words: one, open: one })],
		})) }],
	};
}

/** A message that shows a page. */
export function showing(page: ShowNotes['page'], language: Language, version = 1): ShowNotes {
	return { type: 'show', subject: { folder: 'file:///f' }, version, language, page };
}
