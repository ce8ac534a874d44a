import { randomUUID } from 'node:crypto';
import { chmodSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AtomicWriter, type FileSystemWriter, type NewBytes } from '../core/files/atomicWrite';
import type { Plan } from '../core/plans/plan';
import { decodeSource } from '../core/text/source';
import { applyEdits } from '../core/text/textEdit';
import { parentOf, segmentsBelow, type Uri } from '../core/text/uri';
import { nodeFileSystem } from './nodeDisk';

/** Why a plan is not written: a file is there already, has changed, is gone, or would be outside of the folder or behind a link. */
export class PlanRefused extends Error {
	readonly why: 'exists' | 'changed' | 'gone' | 'outside' | 'link';
	readonly uri: Uri;

	constructor(why: PlanRefused['why'], uri: Uri) {
		super(`${uri}: ${why}`);
		this.why = why;
		this.uri = uri;
	}
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Writes a plan's new files and edits on this machine, all of them or none: it overwrites no file that is not what was read, and writes
 * through no link and not outside of the plan's folder. Returns the uris that were written. Throws `PlanRefused` before anything is
 * written, `WriteFailedError` when the disk refuses; then the files are as they were.
 */
export async function writePlan(plan: Plan, fileSystem: FileSystemWriter = nodeFileSystem): Promise<readonly Uri[]> {
	const created: readonly NewBytes[] = [
		...plan.create.map(({ uri, text }) => ({ uri, bytes: new TextEncoder().encode(text) })), ...plan.attach ?? [],
	];
	if (plan.needs !== undefined && !isThere(plan.needs)) {
		throw new PlanRefused('gone', plan.needs);
	}
	for (const { uri } of [...created, ...plan.edit]) {
		requireInside(plan.within, uri);
	}
	const taken = created.find(({ uri }) => isThere(uri));
	if (taken) {
		throw new PlanRefused('exists', taken.uri);
	}
	const edited = plan.edit.map(({ uri, expected, edits }) => editedBytes(uri, expected, applyEdits(expected, edits)));
	const writer = new AtomicWriter(fileSystem, undefined, () => randomUUID());
	await writer.write(created);
	try {
		await writer.write(edited, true);
	} catch (error) {
		await restore(edited, writer);
		await writer.removeWritten(created);
		throw error;
	}
	for (const { uri, mode } of edited) {
		chmodSync(fileURLToPath(uri), mode);
	}
	return [...created, ...edited].map(({ uri }) => uri);
}

/** A file to change, as it is and as it becomes. */
interface Edited extends NewBytes {
	readonly before: Uint8Array;
	readonly mode: number;
}

/** The new bytes of a file. A byte order mark, which is no part of its text, stays. */
function editedBytes(uri: Uri, expected: string, to: string): Edited {
	const path = fileURLToPath(uri);
	if (!isThere(uri)) {
		throw new PlanRefused('gone', uri);
	}
	const before = readFileSync(path);
	if (decodeSource(before) !== expected) {
		throw new PlanRefused('changed', uri);
	}
	const mark = byteOrderMark.every((byte, i) => before[i] === byte) ? byteOrderMark : [];
	return { uri, before, mode: statSync(path).mode, bytes: Uint8Array.from([...mark, ...new TextEncoder().encode(to)]) };
}

/** Gives those files their old bytes that have the new ones already. */
async function restore(edited: readonly Edited[], writer: AtomicWriter): Promise<void> {
	const changed = edited.filter(({ uri, before }) => isThere(uri) && !readFileSync(fileURLToPath(uri)).equals(before));
	await writer.write(changed.map(({ uri, before }) => ({ uri, bytes: before })), true).catch(() => undefined);
}

function requireInside(within: Uri, uri: Uri): void {
	const below = segmentsBelow(within, uri);
	if (!below || below.some(segment => segment === '' || segment === '.' || segment === '..' || /[/\\]/.test(segment))) {
		throw new PlanRefused('outside', uri);
	}
	for (let at: Uri | undefined = uri; at !== undefined && at !== within; at = parentOf(at)) {
		if (lstatSync(fileURLToPath(at), { throwIfNoEntry: false })?.isSymbolicLink() === true) {
			throw new PlanRefused('link', at);
		}
	}
}

function isThere(uri: Uri): boolean {
	return lstatSync(fileURLToPath(uri), { throwIfNoEntry: false }) !== undefined;
}
