import type { Uri } from '../text/uri';
import { parseOwnMessage } from '../notes/messages/parseOwnMessage';
import { parseOwnTemplate } from '../notes/templates/parseOwnTemplate';
import { readMarks } from '../notes/completeness';
import { isJournalEntry } from '../notes/reflection';
import { splitFrontMatter } from '../notes/frontMatter';
import type { FileKind } from '../record/fileKinds';
import type { FileRole } from './layout';
import type { ParsedFile } from './parsedFile';
import { tooLarge, unreadFile } from './unreadFile';
import { severityOf } from '../record/problem';
import { startOfFile } from '../text/range';
import { warnOfDateOrder } from '../record/dateOrder';
import { readDocuments, type YamlDocument } from '../record/readDocuments';
import { interpretFile } from './interpretFile';
import { reflectionShape } from '../record/noteKeys';
import { smallDigestOf } from '../text/digest';
import { decodeSource, findConflict, hasMixedLineEnds, isTooLarge } from '../text/source';

/** Parses a file's bytes. Never throws: the result contains the parsed data and the problems. */
export function parseBytes(uri: Uri, role: FileRole, bytes: Uint8Array | 'tooLarge'): ParsedFile {
	const text = bytes === 'tooLarge' ? tooLarge : decodeSource(bytes);
	if (typeof text !== 'string') {
		return unreadFile(uri, role, text);
	}
	const file = parseText(uri, role, text);
	return hasMixedLineEnds(text) ? { ...file, problems: [...file.problems, { code: 'file.mixedLineEnds', range: startOfFile }] } : file;
}

/** Parses a file's text, which may be unsaved. Never throws. */
export function parseText(uri: Uri, role: FileRole, text: string): ParsedFile {
	if (isTooLarge(text)) {
		return unreadFile(uri, role, tooLarge);
	}
	const conflict = findConflict(text);
	if (conflict) {
		return unreadFile(uri, role, conflict);
	}
	return { ...parseReadable(uri, role, text), digest: smallDigestOf(text) };
}

const withoutIds = { references: [], definitions: [], sessions: [], sessionRanges: [] };

function parseReadable(uri: Uri, role: FileRole, text: string): ParsedFile {
	switch (role.kind) {
		case 'template': {
			const { template, problems } = parseOwnTemplate(uri, text);
			return { uri, ...role, ...withoutIds, problems, ...(template ? { template } : problems[0] && { broken: problems[0] }) };
		}
		case 'message': {
			const { message, problems } = parseOwnMessage(uri, text);
			return { uri, ...role, ...withoutIds, problems, ...(message ? { message } : problems[0] && { broken: problems[0] }) };
		}
		case 'reflection':
			return parseReflection(uri, role, text);
		default:
			return parseRecord(uri, role, role.kind, text);
	}
}

function parseRecord(uri: Uri, role: FileRole, kind: Exclude<FileKind, 'template' | 'message' | 'reflection'>, text: string): ParsedFile {
	const yaml = readDocuments(text);
	if ('code' in yaml) {
		return unreadFile(uri, role, yaml);
	}
	const interpreted = interpretFile[kind](yaml, uri);
	return {
		uri, ...role, sessions: [], sessionRanges: [], ...interpreted,
		...findingsIn(yaml),
	};
}

/**
 * The problems, references and definitions of a file's documents. The arrays are copied, because an array that has grown has spare
 * capacity, which took a sixth of the index's memory.
 */
function findingsIn(documents: readonly YamlDocument[]): Pick<ParsedFile, 'problems' | 'references' | 'definitions' | 'paths'> {
	const paths = documents.flatMap(({ at }) => at.paths);
	return {
		problems: warnOfDateOrder(documents.flatMap(({ at }) => at.problems)).slice(),
		references: documents.flatMap(({ at }) => at.references).slice(),
		definitions: documents.flatMap(({ at }) => at.definitions).slice(),
		...(paths.length > 0 && { paths: paths.slice() }),
	};
}

function parseReflection(uri: Uri, role: FileRole, text: string): ParsedFile {
	const split = splitFrontMatter(text);
	const opening = { start: startOfFile.start, end: { line: 0, character: 3 } };
	if (split === 'unclosed') {
		return unreadFile(uri, role, { code: 'frontMatter.unclosed', range: opening });
	}
	const yaml = readDocuments(split?.yaml ?? '');
	if ('code' in yaml) {
		return unreadFile(uri, role, yaml);
	}
	const frontMatter = yaml[0]?.read(reflectionShape) ?? {};
	// At most 300 characters of a title are used. The limit also bounds the cost of trimming its end.
	const title = /^#[ \t]+(.*\S)/m.exec(text.slice(split?.bodyStart ?? 0))?.[1]?.slice(0, 300).replace(/[ \t#]+$/, '') ?? '';
	const found = findingsIn(yaml);
	const lacksSession = split !== undefined && frontMatter.session === undefined && !isJournalEntry(frontMatter)
		&& !found.problems.some(p => severityOf(p) === 'error');
	return {
		uri, ...role, sessions: [], sessionRanges: [], ...found,
		...(lacksSession && { problems: [...found.problems, { code: 'reflection.noSession', range: opening }] }),
		reflection: { ...frontMatter, uri, ...(title !== '' && { title }), stages: readMarks(text, frontMatter.template) },
		...(split && { visibilityRange: yaml[0]?.at.rangeOfKey(frontMatter, 'visibility') ?? opening }),
	};
}
