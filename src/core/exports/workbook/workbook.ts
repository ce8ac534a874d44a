import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Language } from '../../text/language';
import type { Steps } from '../../text/steps';
import { columnLetters, rangeOf, sheetXml, xmlText } from './sheetXml';
import type { Sheet } from './sheet';
import { stylesOf, xmlHead } from './styles';

/**
 * Writes a workbook (`.xlsx`). The same sheets give the same bytes, at any time and in any time zone. Yields every few milliseconds,
 * where packages for it hold up everything else for seconds and run their compression as text in a worker; so this part is our own.
 */
export function* workbookOf(sheets: readonly Sheet[], language: Language): Steps<Uint8Array> {
	const styles = stylesOf(language);
	const chunks: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) {
			throw error;
		}
		chunks.push(chunk);
	});
	const parts: readonly (readonly [path: string, texts: Iterable<string>])[] = [
		['[Content_Types].xml', [contentTypes(sheets)]],
		['_rels/.rels', [`${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`]],
		['xl/workbook.xml', [workbookXml(sheets)]],
		['xl/_rels/workbook.xml.rels', [relationships(sheets)]],
		['xl/styles.xml', [styles.xml]],
		...sheets.map((sheet, i) => [`xl/worksheets/sheet${String(i + 1)}.xml`, sheetXml(sheet, i === 0, styles.index)] as const),
	];
	for (const [path, texts] of parts) {
		const part = new ZipDeflate(path, { level: 6 });
		// The earliest day that an archive can have: it says nothing about when the workbook was made.
		part.mtime = '1980-01-01T12:00:00';
		zip.add(part);
		for (const text of texts) {
			part.push(strToU8(text));
			yield;
		}
		part.push(new Uint8Array(0), true);
	}
	zip.end();
	return together(chunks);
}

function together(chunks: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: readonly Sheet[]): string {
	return `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
		+ '<Default Extension="xml" ContentType="application/xml"/>'
		+ `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`
		+ sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${String(i + 1)}.xml" ContentType="${types}.worksheet+xml"/>`).join('')
		+ '</Types>';
}

function relationships(sheets: readonly Sheet[]): string {
	return `${xmlHead}<Relationships xmlns="${packages}/relationships">`
		+ sheets.map((_, i) => `<Relationship Id="rId${String(i + 1)}" Type="${documents}/worksheet" Target="worksheets/sheet${String(i + 1)}.xml"/>`).join('')
		+ `<Relationship Id="rId${String(sheets.length + 1)}" Type="${documents}/styles" Target="styles.xml"/></Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
	const defined = sheets.flatMap((sheet, i) => {
		const naming = (columns: number): string => columns === 0 ? '' : `${quoted}!$A:$${columnLetters(columns - 1)},`;
		const quoted = xmlText(`'${sheet.name.replaceAll('\'', '\'\'')}'`);
		return sheet.table
			? [
				`<definedName name="_xlnm._FilterDatabase" localSheetId="${String(i)}" hidden="1">${quoted}!${rangeOf(sheet, true)}</definedName>`,
				`<definedName name="_xlnm.Print_Titles" localSheetId="${String(i)}">${naming(sheet.table.frozenColumns)}${quoted}!$1:$1</definedName>`,
			]
			: [];
	});
	return `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${documents}"><bookViews><workbookView/></bookViews><sheets>`
		+ sheets.map(({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`).join('')
		+ `</sheets><definedNames>${defined.join('')}</definedNames></workbook>`;
}
