import type { ImportAnswers, ImportSource } from './importSource';
import { importLimits, tooLarge } from './limits';
import type { NotImported, ReadContext, ReadSource, SourceRead } from './readImport';

/** What tells the format of a source. */
interface Signs {
	/** The end of the name without its dot, in lower case: `csv`. */
	readonly extension: string;
	/** The first bytes, each as a character. */
	readonly start: string;
	readonly answers: ImportAnswers;
}

/** A reader, loaded when a source is its own. */
interface Reader {
	readonly isFor: (signs: Signs) => boolean;
	readonly load: () => Promise<ReadSource>;
}

/** The first that is for a source reads it; `readText` reads what none is for. */
const readers: readonly Reader[] = [
	{ isFor: ({ start }) => start.startsWith('PK'), load: async () => (await import('./tables/readWorkbook')).readWorkbook },
	{
		isFor: ({ extension, start }) => /^(?:ics|ical|ifb|icalendar)$/.test(extension) || /^(?:\xef\xbb\xbf)?\s*BEGIN:VCALENDAR/i.test(start),
		load: async () => (await import('./calendar/readCalendar')).readCalendar,
	},
	{ isFor: ({ extension }) => /^ya?ml$/.test(extension), load: async () => (await import('./siteData/readSiteData')).readSiteData },
	{
		isFor: ({ extension, start }) => /^(?:ndjson|jsonl)$/.test(extension) || /^\{"version":\d+,"programme":/.test(start),
		load: async () => (await import('./ownExports/readSessionLines')).readSessionLines,
	},
	{ isFor: ({ extension }) => extension === 'org', load: async () => (await import('./logs/readLog')).readOrgLog },
	{
		isFor: ({ extension, start, answers }) => /^(?:md|markdown|mdown|mkd|mdx|qmd)$/.test(extension) || answers.as === 'log'
			|| (!/^(?:csv|tsv|tab)$/.test(extension) && looksLikeMarkdown(start)),
		load: async () => (await import('./readMarkdown')).readMarkdown,
	},
	{ isFor: ({ extension }) => /^(?:csv|tsv|tab)$/.test(extension), load: async () => (await import('./tables/readSeparated')).readSeparated },
];

/** A heading, a row below the header of a table, or front matter. */
const looksLikeMarkdown = (start: string): boolean =>
	/^(?:\xef\xbb\xbf)?(?:---|\+\+\+)[ \t]*\r?\n|^#{1,6}[ \t]+\S|^\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$/m.test(start);

/** Reads a source of any format, which is recognised by its name and its first bytes. */
export async function readSource(source: ImportSource, answers: ImportAnswers, context: ReadContext): Promise<SourceRead | NotImported> {
	const { name, bytes } = source;
	const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
	const maxBytes = isPacked ? importLimits.bytes : importLimits.textBytes;
	if (bytes.length > maxBytes) {
		return tooLarge(maxBytes);
	}
	if (bytes.length === 0) {
		return { refused: 'empty' };
	}
	const start = Array.from(bytes.subarray(0, 2048), byte => String.fromCharCode(byte)).join('');
	if (start.startsWith(oleSignature)) {
		return { refused: isEncrypted(bytes) ? 'encrypted' : 'oldExcel' };
	}
	if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b/i.test(start)) {
		return { refused: 'nothingFound' };
	}
	const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	const reader = readers.find(({ isFor }) => isFor({ extension, start, answers }));
	const read = reader ? await reader.load() : (await import('./readText')).readText;
	const result = await read(source, answers, context);
	return 'refused' in result ? result : withRoleByName(result, name);
}

/** People of a list that gives no roles are what its file's name says: `faculty_mentors.csv`. */
function withRoleByName(read: SourceRead, name: string): SourceRead {
	const words = name.toLowerCase().split(/[^a-z]+/);
	const sides = (['mentor', 'mentee'] as const).filter(side => words.some(word => roleWords[side].has(word)));
	const [role] = sides;
	const isSilent = read.records.every(record => record.kind === 'person' && record.role === undefined);
	return role === undefined || sides.length > 1 || !isSilent ? read : {
		...read, records: read.records.map(record => record.kind === 'person' ? { ...record, role } : record),
	};
}

const roleWords = {
	mentor: new Set(['mentor', 'mentors', 'pembimbing', 'pendamping']), mentee: new Set(['mentee', 'mentees', 'peserta', 'interns', 'participants']),
} as const;

/** The beginning of a compound file: an Excel file before 2007, or an encrypted one of today. */
const oleSignature = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Whether a compound file has the stream `EncryptedPackage`, whose name is in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
	const name = Array.from('EncryptedPackage', letter => [letter.charCodeAt(0), 0]).flat();
	for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
		if (name.every((byte, i) => bytes[at + i] === byte)) {
			return true;
		}
	}
	return false;
}
