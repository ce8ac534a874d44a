import { reportTable } from '../exports/tables/reportTables';
import { type ColumnKind, type TableId, tableIds } from '../exports/tables/table';
import { languages, type Language } from '../text/language';
import { finish } from '../text/steps';
import { reportTableWords } from '../words/lateWords';
import { wordsFor } from '../words/catalogues';

/** What a column's cells are in a workbook, and in a CSV. */
const kinds: Readonly<Record<ColumnKind, Readonly<Record<Language, string>>>> = {
	text: { en: 'text', id: 'teks' },
	number: { en: 'whole number', id: 'bilangan bulat' },
	decimal: { en: 'number with two decimals', id: 'bilangan dengan dua desimal' },
	year: { en: 'year', id: 'tahun' },
	percent: { en: 'percentage; in a CSV 87 for 87%', id: 'persentase; dalam CSV 87 untuk 87%' },
	day: { en: 'date; in a CSV 2021-08-13', id: 'tanggal; dalam CSV 2021-08-13' },
};

const texts = {
	title: 'The tables of a report · Tabel laporan',
	intro: {
		en: 'The workbook and each CSV of a report have these columns, in this order. Their heads don’t change from one report to the next, whatever the programme; new columns may come. An empty cell is not known, or there is none. The first two columns are left out of a workbook on one programme, whose sheet of notes has them.',
		id: 'Buku kerja dan setiap CSV laporan memiliki kolom-kolom ini, dengan urutan ini. Judulnya sama di setiap laporan, apa pun programnya; kolom baru mungkin ditambahkan. Sel kosong berarti belum diketahui atau tidak ada. Dua kolom pertama tidak ada dalam buku kerja tentang satu program: keduanya tercantum di lembar catatannya.',
	},
	cells: { en: 'Cells', id: 'Isi sel' },
} as const;

/** Returns `docs/report-tables.md`: each table of a report with its columns and what they mean, both languages side by side. */
export function reportTablesPage(): string {
	return [
		`# ${texts.title}`,
		...languages.map(language => texts.intro[language]),
		...tableIds.map(section),
	].join('\n\n') + '\n';
}

function section(id: TableId): string {
	const [en, indonesian] = languages.map(language => finish(reportTable(id, [], wordsFor(language))).columns);
	return [
		`## ${languages.map(language => reportTableWords[language].names[id]).join(' · ')} (\`--table ${id}\`)`,
		'',
		`| English | Bahasa Indonesia | ${languages.map(language => texts.cells[language]).join(' · ')} | |`,
		'|---|---|---|---|',
		...(en ?? []).map(({ head, means, kind }, i) => {
			const other = indonesian?.[i];
			return `| ${head} | ${other?.head ?? ''} | ${languages.map(language => kinds[kind][language]).join(' · ')} | ${means} · ${other?.means ?? ''} |`;
		}),
	].join('\n');
}
