import * as vscode from 'vscode';
import type { FileFacts } from '../../core/files/fileFacts';
import type { Content } from '../../core/files/files';
import { mapConcurrent } from '../../core/files/mapConcurrent';
import type { Plan } from '../../core/plans/plan';
import { decodeSource, hasMixedLineEnds, maxFileBytes } from '../../core/text/source';
import type { Uri } from '../../core/text/uri';
import { openText } from '../platform/openText';
import type { RecordStore } from '../workspace/recordStore';
import { symlinkBetween } from './workspaceFileSystem';

/**
 * Adds edits to a plan that moves files, so that links in them and to them hold: in notes, sessions and pairs of the same folder. Files
 * that can't be read or edited stay as they are.
 */
export async function withLinks({ index, files }: RecordStore, plan: Plan): Promise<Plan> {
	const moves = plan.move ?? [];
	if (moves.length === 0) {
		return plan;
	}
	const { followMoves, mayLeadTo } = await import('../../core/plans/followMoves');
	const tests = moves.map(({ from }) => mayLeadTo(from));
	const candidates = [...index.files()].filter(file => file.folder === plan.within && canLead(file)).map(({ uri }) => uri);
	const unsaved = new Map(vscode.workspace.textDocuments
		.filter(({ isDirty }) => isDirty)
		.map(document => [document.uri.toString(), document.getText()]));
	const others: { readonly uri: Uri; readonly text: string }[] = [];
	const read = (uri: Uri): Promise<string | undefined> => files.read(uri, maxFileBytes, plan.within).then(textIn, () => undefined);
	for await (const [uri, onDisk] of mapConcurrent(candidates, files.atOnce(plan.within), read)) {
		const text = unsaved.get(uri) ?? onDisk;
		const isCandidate = text !== undefined && tests.some(mayLead => mayLead(text));
		if (isCandidate && onDisk !== undefined && await isEditable(plan.within, uri, onDisk)) {
			others.push({ uri, text });
		}
	}
	return followMoves(plan, others);
}

function textIn(content: Content | 'missing'): string | undefined {
	const text = content === 'missing' || content.bytes === 'tooLarge' ? undefined : decodeSource(content.bytes);
	return typeof text === 'string' ? text : undefined;
}

/** Whether the writer would edit a file: it refuses a whole plan for one that it would not. */
async function isEditable(folder: Uri, uri: Uri, onDisk: string): Promise<boolean> {
	const document = await openText(uri).catch(() => undefined);
	return document !== undefined && (document.isDirty || document.getText() === onDisk) && !hasMixedLineEnds(onDisk)
		&& await symlinkBetween(folder, uri) === undefined;
}

/** Whether a file may have links that we may change: a note, or a session or pair with links or evidence. */
function canLead({ kind, unreadableSinceMs, copyOf, sessions, pair }: FileFacts): boolean {
	const has = ({ evidence }: { readonly evidence?: readonly string[] }): boolean => evidence !== undefined;
	return unreadableSinceMs === undefined && copyOf === undefined && (kind === 'reflection'
		|| sessions.some(({ details, actions }) => details?.hasLinks === true || actions?.some(has) === true)
		|| pair?.goals?.some(has) === true);
}
