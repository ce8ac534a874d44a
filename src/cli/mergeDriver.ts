import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type FileRole, fileRoleOf, isProgrammeFile } from '../core/files/layout';
import { parseText } from '../core/files/parseFile';
import type { Renumbered } from '../core/merge/merge';
import { mergeWithMarkers } from '../core/merge/mergeWithMarkers';
import { referencesIn } from '../core/files/idsIn';
import type { RecordIndex } from '../core/programme/index/recordIndex';
import type { IdReference } from '../core/record/parseContext';
import { plainText } from '../core/text/plainText';
import { decodeSource, isTooLarge } from '../core/text/source';
import type { Uri } from '../core/text/uri';
import type { Asked } from './asked';
import { type ExitCode, type Output, UsageError } from './output';
import { readRecord } from './readRecord';
import { sentences, wordsOf } from './wordsOf';
import { writeFile } from './writeFile';

/**
 * Runs `mentor-notes merge-driver %O %A %B %P` for Git: merges the base, our and their version of a file by value and writes the result in
 * place of ours. Returns the exit code: 0 if all is decided; 1 for a conflict, with marker lines around what is not. Throws a `UsageError`
 * where a version can't be read, and an `OutputError` where the result can't be written; Git then stops the merge, by the exit code 129.
 */
export async function mergeDriver({ files, options }: Asked<'merge-driver'>, { error }: Output): Promise<ExitCode> {
	const [base = '', ours = '', theirs = '', path = ''] = files;
	const words = wordsOf(options.language);
	const say = sentences(words).mergeDriver;
	const shown = plainText(path, 1_000);
	const missing = [base, ours, theirs].find(file => statSync(file, { throwIfNoEntry: false })?.isFile() !== true);
	if (missing !== undefined) {
		throw new UsageError(say.noFile(plainText(missing, 1_000)));
	}
	const [old, own, other] = [base, ours, theirs].map(textOf);
	if (own === undefined || other === undefined || old === undefined) {
		error(say.notText(shown));
		return 1;
	}
	const uri = pathToFileURL(resolve(path)).toString();
	const role = roleOf(path, uri);
	const merged = mergeWithMarkers(role?.kind ?? 'text', { ...old !== '' && { base: old }, ours: own, theirs: other });
	if (!merged) {
		error(say.hasMarkers(shown));
		return 1;
	}
	await writeFile(ours, merged.text);
	merged.renumbered.forEach(({ from, to }) => { error(say.renumbered(shown, from, to)); });
	const referring = role && merged.renumbered.length > 0 ? await referringFiles(uri, role, own, merged.renumbered) : [];
	referring.forEach(file => { error(say.refers(plainText(file, 1_000))); });
	if (merged.conflicts > 0) {
		error(say.conflicts(shown, merged.conflicts));
	}
	return merged.conflicts > 0 || referring.length > 0 ? 1 : 0;
}

/** The text of a version, with its byte order mark; undefined for one that is no UTF-8, or is too large. */
function textOf(file: string): string | undefined {
	const bytes = readFileSync(file);
	const text = decodeSource(bytes);
	return typeof text !== 'string' || isTooLarge(text) ? undefined : (bytes[0] === 0xef && bytes[1] === 0xbb ? '\uFEFF' : '') + text;
}

/** The role of a file in the programmes above it, as they are in the work tree. */
function roleOf(path: string, uri: Uri): FileRole | undefined {
	const folders = new Map<Uri, 'programme'>();
	for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
		const names = ['programme.yaml', 'programme.yml', 'program.yaml', 'program.yml'];
		if (names.some(name => isProgrammeFile(name) && statSync(join(folder, name), { throwIfNoEntry: false }))) {
			folders.set(pathToFileURL(folder).toString(), 'programme');
		}
	}
	return fileRoleOf(uri, folders);
}

/** The files of the work tree, which is ours, that refer to what got another id: Git merges one file at a time. */
async function referringFiles(uri: Uri, role: FileRole, ours: string, renumbered: readonly Renumbered[]): Promise<readonly string[]> {
	const { sessions, pair } = parseText(uri, role, ours);
	const { index } = await readRecord(fileURLToPath(role.folder));
	const refers = (reference: IdReference, of: string | undefined): boolean => renumbered.some(({ kind, from, side }) => side === 'ours'
		&& (kind === 'session' ? reference.id.split('#')[0] === from
			: kind === 'action' ? sessions.some(({ id }) => reference.id === `${id}#${from}`)
				: reference.to === 'goal' && (reference.id === `${pair?.id ?? ''}#${from}` || (reference.id === from && of === pair?.id))));
	return referringIn(index, uri, refers);
}

function referringIn(
	index: RecordIndex, uri: Uri, refers: (reference: IdReference, pair: string | undefined) => boolean,
): readonly string[] {
	return [...index.files()]
		.filter(file => file.uri !== uri && referencesIn(file).some(reference =>
			refers(reference, file.sessions.find(({ id }) => id === reference.session)?.pair ?? file.pair?.id)))
		.map(file => relative(fileURLToPath(file.folder), fileURLToPath(file.uri)));
}
