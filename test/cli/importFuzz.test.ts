import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { isLong } from '../core/longForm';
import { assertModest, readAllCold } from './coldProcesses';

/** Each may take two seconds of the processor and 300 MB. */
const [maxMs, maxMegabytes] = [2_000, 300];

const lines = (count: number, of: (i: number) => string): string => Array.from({ length: count }, (_, i) => of(i)).join('\n');
const file = (name: string, content: string | Uint8Array): string => `${name}\n${Buffer.from(content).toString('base64')}`;

const table = 'Nama;Email;Tanggal;Hasil;Tindak lanjut\r\nAni, S.Sos.;ani@example.org;28/10/2025;"Bab 1\r\nselesai";"1. a\n2. b"\r\nBudi;;11/12/2025;-;x\r\n';
const logbook = '# Log\n\n| Tanggal | Kegiatan | Paraf |\n|---|:-:|---|\n| 28/10/2025 | a<br>• b \\| c | ✓ |\n\n## 12.05.2025\n\n- [ ] Ani: x\n';

const calendar = (events: string): string => `BEGIN:VCALENDAR\n${events}\nEND:VCALENDAR\n`;
const event = (uid: number, more: string): string => `BEGIN:VEVENT\nUID:${String(uid)}\nDTSTART:20260302T100000\n${more}END:VEVENT\n`;
const series = calendar(event(1, 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=6\nEXDATE:20260316T100000\n')
	+ event(1, 'RECURRENCE-ID:20260330T100000\nDESCRIPTION:Join: https://meet.example.org/x\\nkode 1234\n'));
const log = '---\ndate: 2026-03-02\n---\n# 11/14/23\n\n## 12.05.2025 (10:00 WIB / 03:00 UTC)\n- [ ] Ani: x - Due: 2025-06-01\n**Next Session**: friday\n';
const org = '* MEETING x\n<2026-03-02 Mon>\nCLOCK: [2026-03-02 Mon 10:00]--[2026-03-02 Mon 11:30]\n** TODO Budi: x\nDEADLINE: <2026-03-09 Mon>\n';
const site = 'timeline: []\nweeks:\n  a:\n    start: 2026-03-02\n    calls:\n    - {type: Mentor-Mentee, duration: 30 min}\n    - type: Cohort\n      talks: [{speakers: [a], title: b}]\n';

/** Texts that cost more than their length, by what they are made of. */
const costly: Readonly<Record<string, string>> = {
	'many rows': file('x.csv', `Nama,Email\n${lines(14_900, i => `Budi ${String(i)},b${String(i)}@example.org`)}`),
	'one name many times': file('x.csv', `Nama,Unit\n${lines(14_900, i => `Budi,${String(i)}`)}`),
	'marks that are not closed': file('x.csv', `Nama,Unit\n${lines(14_900, i => `Budi,"${String(i)}`)}`),
	'lone marks': file('x.csv', '"\n'.repeat(14_900)),
	'one long cell': file('x.csv', `Nama,Unit\nBudi,"${'x""\n'.repeat(200_000)}"`),
	'one long row': file('x.csv', ','.repeat(2 ** 20)),
	'dates that are none': file('x.csv', `Tanggal,Kegiatan\n${lines(14_900, i => `${String(i)} Januari lusa,x`)}`),
	'names in a cell': file('x.csv', `Mentor,Mentee\n${lines(200, () => `"${'Ani, Budi dan Citra; '.repeat(200)}",Dewi`)}`),
	'a line of a megabyte': file('x.csv', `Nama,${'abcdefghij '.repeat(95_000)}\na,b\n`),
	'one line only': file('x.csv', `Nama,${'abcdefghij '.repeat(900_000)}`),
	'a hundred thousand marks': file('x.csv', `Nama,Unit\n${'"'.repeat(100_000)}\n${'"a""b","\n'.repeat(9_000)}`),
	'a table in 300 columns': file('x.csv', `Nama,Email\n${lines(3_000, () => 'a,'.repeat(299))}`),
	'bars': file('x.md', `|a|b|\n|-|-|\n${'|'.repeat(2 ** 20)}`),
	'rows of Markdown': file('x.md', `| Tanggal | Kegiatan |\n|---|---|\n${lines(10_000, i => `| 28/10/2025 | **a** \`b\` [c](d) ${String(i)} |`)}`),
	'marks of emphasis': file('x.md', `| Tanggal | Kegiatan |\n|---|---|\n| 28/10/2025 | ${'**a '.repeat(8_000)} |`),
	'delimiters': file('x.md', '|-'.repeat(500_000)),
	'headings that are nearly days': file('x.md', lines(40_000, () => '## jan 2 3 4 5 6 7 8 9 monday')),
	'a long log': file('x.md', lines(2_000, i => `## ${String(i % 28 + 1)}.05.2025\n- [ ] Ani: x\n`)),
	'a log of five years': file('x.md', lines(1_300, i => `## ${new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10)}\n\n${'Kami membahas kemajuan (Ani) dan rencana berikut. '.repeat(8)}\n\n### Tindak lanjut\n- [ ] Ani: revisi - Due: 2025-06-01\n- [x] Budi: baca sebelum Jumat\n`)),
	'many tables': file('x.md', lines(3_000, i => `| Nama | Email |\n|---|---|\n| Ani ${String(i)} | a@example.org |\n`)),
	'headlines': file('x.org', lines(15_000, () => '* <2026-03-02 Mon>\nCLOCK: [2026-03-02 Mon 10:00]--[2026-03-02 Mon 11:30]')),
	'series without a day': file('x.ics', calendar(lines(4_000, i => event(i, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n')))),
	'series since long ago': file('x.ics', calendar(lines(2_000, i => event(i, 'RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31;COUNT=5\n').replace('2026', '1900')))),
	'exceptions': file('x.ics', calendar(event(1, 'RRULE:FREQ=DAILY;COUNT=900\n') + lines(4_000, () => event(1, 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260303T100000\n')))),
	'long series': file('x.ics', calendar(lines(4_900, i => event(i, 'RRULE:FREQ=DAILY;COUNT=2000\n')))),
	'guests': file('x.ics', calendar(lines(900, i => event(i, lines(150, k => `ATTENDEE;CN="A ${String(k)}":mailto:a${String(k)}@example.org`) + '\n')))),
	'events that are not closed': file('x.ics', calendar('BEGIN:VEVENT\n'.repeat(100_000))),
	'people by ids': file('x.yaml', lines(1_900, i => `p${String(i)}:\n  first-name: A\n  last-name: B`)),
	'aliases of aliases': file('x.yaml', `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefghij', (key, i) => `${key}: &${key} [${Array<string>(9).fill(`*${'abcdefghij'[i] ?? ''}`).join(',')}]`).join('\n')}`),
	'levels': file('x.yaml', lines(1_400, i => `${' '.repeat(i)}a:`)),
	'brackets': file('x.yaml', '['.repeat(5_000)),
	'blanks': file('x.csv', `Nama,Unit\n${`${' '.repeat(1000)}x${' '.repeat(1000)},`.repeat(100)}\n`.repeat(4)),
};

/** Changes some bytes of a file, and takes or doubles a part of it. */
const changed = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => fc.tuple(
	fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from(',;"\n\r\t|=<>&/-0\u0000')))), { maxLength: 12 }),
	fc.nat(bytes.length), fc.nat(bytes.length), fc.constantFrom('keep', 'cut', 'double'),
).map(([changes, a, b, how]) => {
	const copy = Uint8Array.from(bytes);
	for (const [at, value] of changes) {
		copy[at] = value;
	}
	const [from, to] = [Math.min(a, b), Math.max(a, b)];
	return how === 'keep' ? copy : how === 'cut'
		? Buffer.concat([copy.subarray(0, from), copy.subarray(to)])
		: Buffer.concat([copy.subarray(0, to), copy.subarray(from)]);
});

async function workbook(): Promise<Uint8Array> {
	const rows = [['Nama', 'Email', 'Tanggal'], ['Ani', 'ani@example.org', '2026-03-01'], ['Budi', '', '']].map(cells => cells.map(value => ({ value })));
	return new Uint8Array(await writeWorkbook(rows, { sheet: 'A' }).toBuffer());
}

/** Workbooks whose parts are no XML, or another than they are said to be. */
const sheets = fc.array(fc.constantFrom(
	'<row r="1">', '</row>', '<row>', '<c r="A1" t="inlineStr">', '<c r="B1"', '<c>', '</c>', '<is><t>Nama</t></is>', '<v>1</v>', '<v>1e400</v>', '<c r="ZZ9" t="s"><v>7</v></c>',
	'<c r="A2" s="9"><v>45000</v></c>', '<c t="d"><v>x</v></c>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>', '&#x0;', '<![CDATA[', ']]>', '<!--', '\u0000', '<a:b xmlns:a="x">',
), { maxLength: 20 }).map(parts => zipSync({
	'[Content_Types].xml': strToU8('<Types/>'),
	'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'),
	'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
	'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${parts.join('')}</sheetData></worksheet>`),
}));

/** A workbook of one sheet, by its XML. */
const workbookOf = (sheet: string | Uint8Array, parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array => zipSync({
	'[Content_Types].xml': strToU8('<Types/>'),
	'xl/workbook.xml': strToU8('<workbook xmlns:r="x"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'),
	'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
	'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(`<worksheet>${sheet}</worksheet>`) : sheet, ...parts,
});
const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rowsOf = (count: number, of: (row: number) => string): string => `<sheetData>${Array.from({ length: count }, (_, i) => of(i + 1)).join('')}</sheetData>`;

/** Two header rows, merged cells, hidden rows, formulas, and days as numbers and as texts: some three megabytes. */
const largeSheet = (): string => rowsOf(14_000, row => row === 1 ? `<row r="1">${inline('A1', 'Tanggal')}${inline('B1', 'Peserta')}${inline('D1', 'Catatan')}</row>`
	: row === 2 ? `<row r="2">${inline('B2', 'Mentor')}${inline('C2', 'Mentee')}${inline('D2', 'Topik')}${inline('E2', 'Nilai')}</row>`
		: `<row r="${String(row)}"${row % 7 === 0 ? ' hidden="1"' : ''}>${row % 2 === 0 ? `<c r="A${String(row)}" s="1"><v>${String(45_000 + row % 700)}</v></c>` : inline(`A${String(row)}`, `${String(row % 28 + 1)}/${String(row % 12 + 1)}/2025`)}${
			inline(`B${String(row)}`, `Ani ${digest(row)}`)}${inline(`C${String(row)}`, `Budi ${digest(row + 1)}`)}${inline(`D${String(row)}`, `${digest(row * 3)} ${digest(row * 7)} ${digest(row * 11)} ${digest(row * 13)}`)
		}<c r="E${String(row)}" t="str"><f>SUM(A1:A9)</f><v>${String(row)}</v></c></row>`)
	+ `<mergeCells>${Array.from({ length: 4_600 }, (_, i) => `<mergeCell ref="B${String(3 * i + 3)}:B${String(3 * i + 5)}"/>`).join('')}</mergeCells>`;
/** Letters that don't compress well. */
const digest = (n: number): string => createHash('sha512').update(String(n)).digest('base64').replaceAll(/[^A-Za-z]/g, '').slice(0, 46);

/** Workbooks that are small and hold much, or have no end. */
const costlyWorkbooks: Readonly<Record<string, () => Uint8Array>> = {
	'three megabytes': () => workbookOf(largeSheet(), { 'xl/styles.xml': strToU8('<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>') }),
	'cells': () => workbookOf(rowsOf(14_900, row => `<row r="${String(row)}">${Array.from('ABCDEFGHIJKLMNOPQRSTUVWXY', (letter, i) => `<c r="${letter}${String(row)}"><v>${String(row * i)}</v></c>`).join('')}</row>`)),
	'shared texts': () => workbookOf(rowsOf(1, () => '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), { 'xl/sharedStrings.xml': strToU8(`<sst>${'<si><t>aaaaaaaaaa</t></si>'.repeat(1_000_000)}</sst>`) }),
	'blanks': () => workbookOf(new Uint8Array(200 * 2 ** 20).fill(0x20)),
	'rows without numbers': () => workbookOf(rowsOf(1_000_000, () => '<row><c><v>1</v></c></row>')),
	'long cells': () => workbookOf(rowsOf(20, row => `<row r="${String(row)}">${inline(`A${String(row)}`, 'x '.repeat(700_000))}</row>`)),
	'tags that are not closed': () => workbookOf(`<sheetData>${'<row '.repeat(6_000_000)}`),
	'a tag nearly as long as is read': () => workbookOf(`<sheetData><row ${' '.repeat(2 ** 18 - 100)}`),
	'tags inside of tags': () => workbookOf(`<sheetData>${'<a>'.repeat(300_000)}`),
	'merged over one another': () => workbookOf(`${rowsOf(14_000, row => `<row r="${String(row)}"><c r="A${String(row)}"><v>1</v></c></row>`)}<mergeCells>${'<mergeCell ref="A1:C14000"/>'.repeat(40_000)}</mergeCells>`),
	'a tag without an end': () => workbookOf(`<sheetData><row ${' '.repeat(30 * 2 ** 20)}`),
	'files in it': () => zipSync(Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`xl/worksheets/s${String(i)}.xml`, strToU8('<worksheet/>')]))),
};

/** The parts of texts of each kind, in any order. */
const parts: Readonly<Record<string, readonly string[]>> = {
	'x.csv': ['Nama', 'Mentor 1', 'Tanggal', 'Angkatan 2', 'Jan 2025', ',', ';', '\t', '|', '"', '""', '\n', '\r\n', '\r', 'Ani, S.Sos.', '28/10/2025', '1,99E+17', '="0812"', 'Total', 'sep=;\n', ' ', '\u0000'],
	'x.md': ['# ', '## 28.10.2025', '- [ ] ', '- ', '| a | b |', '|---|---|', '\n', '\n\n', '```', '---\n', '+++\n', 'date: 2026-03-02\n', 'Ani: ', '**Next**: ', 'Due: Friday', '<br>', '[[2026-03-02]]', '[2 hours]', '\t', '===\n', 'Hadir: Ani, Budi'],
	'x.org': ['* ', '** TODO ', '<2026-03-02 Mon 10:00>', '[2026-03-02 Mon]', 'CLOCK: ', '--', ':PROPERTIES:', ':END:', 'DEADLINE: ', '\n', 'Ani', '#+TITLE: x'],
	'x.ics': ['BEGIN:VCALENDAR\n', 'END:VCALENDAR\n', 'BEGIN:VEVENT\n', 'END:VEVENT\n', 'BEGIN:VTIMEZONE\n', 'TZID:X\n', 'END:VTIMEZONE\n', 'BEGIN:STANDARD\n', 'TZOFFSETTO:+0700\n', 'END:STANDARD\n', 'UID:1\n', 'DTSTART;TZID=X:20260302T100000\n',
		'DTSTART;VALUE=DATE:20260302\n', 'DTEND:20260302T110000Z\n', 'RRULE:FREQ=MONTHLY;BYDAY=-1MO;COUNT=9\n', 'RRULE:FREQ=SECONDLY\n', 'RRULE:FREQ=WEEKLY;BYSETPOS=0;INTERVAL=0\n', 'EXDATE:20260309T100000\n', 'RDATE:20260310T100000,20260311\n', 'RECURRENCE-ID:20260302T100000\n', 'STATUS:CANCELLED\n', 'SUMMARY:a\\, b\n', ' x\n', 'DURATION:PT1H\n'],
	'x.yaml': ['people:\n', '- ', 'name: Ani\n', '  ', 'mentors:\n', 'projects:\n', 'weeks:\n', 'start: 2026-03-02\n', 'calls:\n', '&a ', '*a', '[', ']', '{', '}', ': ', '? ', '| \n', '---\n', '\n', '\t', '!!binary ', '<<: '],
};
const anyStructure = (kind: readonly string[]): fc.Arbitrary<Uint8Array> =>
	fc.array(fc.constantFrom(...kind), { maxLength: 80 }).map(tokens => strToU8(tokens.join('')));

suite('A file to import', () => {
	test('that is made to be costly costs at most two seconds and 300 MB, in cold processes', async () => {
		const some = <T>(all: Readonly<Record<string, T>>, every: number): readonly T[] =>
			Object.values(all).filter((_, i) => isLong || i % every === 0);
		const texts = [...some(costly, 12), ...some(costlyWorkbooks, 5).map(of => file('x.xlsx', of()))];
		assertModest(await readAllCold(texts, 1, 'import'), maxMs, maxMegabytes, 0);
	});

	test('of any bytes is read or refused, in cold processes', async () => {
		const count = isLong ? 4_000 : 40;
		const seed = isLong ? Date.now() : 1;
		const made = (name: string, bytes: fc.Arbitrary<Uint8Array>): readonly string[] =>
			fc.sample(bytes, { numRuns: count, seed }).map(each => file(name, each));
		const texts = [
			...made('x.csv', changed(strToU8(table))), ...made('x.txt', changed(Buffer.from(`\ufeff${table}`, 'utf16le'))), ...made('x.md', changed(strToU8(logbook))),
			...made('x.ics', changed(strToU8(series))), ...made('x.md', changed(strToU8(log))), ...made('x.org', changed(strToU8(org))),
			...made('x.yaml', changed(strToU8(site))),
			...Object.entries(parts).flatMap(([name, kind]) => made(name, anyStructure(kind))),
			...made('x.xlsx', changed(await workbook())), ...made('x.xlsx', sheets), ...made('x', fc.uint8Array({ maxLength: 400 })),
		];
		assertModest(await readAllCold(texts, Math.ceil(texts.length / (isLong ? 40 : 2)), 'import'), maxMs, maxMegabytes, 0);
	});
});
