import * as vscode from 'vscode';
import type { ExchangePorts } from '../../../core/exchange/exchange';
import { otherAuthor, type OtherAuthor } from '../../../core/exchange/otherAuthor';
import type { Repository } from '../../../core/exchange/repository';
import { fileRoleOf } from '../../../core/files/layout';
import type { Programme } from '../../../core/programme/programme';
import type { Steps } from '../../../core/text/steps';
import { momentAt } from '../../../core/time/instants';
import { join, segmentsBelow, type Uri } from '../../../core/text/uri';
import { readAnew } from '../../platform/readAnew';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';

/** A programme that is sent and received, and where. */
export interface Sent {
	readonly programme: Programme;
	readonly repository: Repository;
	/** The path of the programme's folder below the root of the repository; `''` for the root. */
	readonly folder: string;
}

/** Who made what was fetched and is not here yet, where that is known and one person. */
async function theirAuthor(repository: Repository): Promise<OtherAuthor | undefined> {
	try {
		const { branch, head, upstream, remotes } = await repository.state();
		const theirs = upstream?.commit ?? await repository.commitOf(`${upstream?.remote ?? remotes[0]?.name ?? ''}/${upstream?.branch ?? branch ?? ''}`);
		return head !== undefined && theirs !== undefined ? await otherAuthor(repository, head, theirs) : undefined;
	} catch {
		return undefined;
	}
}

/** What sending and receiving needs of VS Code. */
export function exchangePorts({ programme, repository }: Sent, { store, writer, merges, clock }: Services): ExchangePorts {
	const { root } = repository;
	const uriOf = (path: string): Uri => join(root, ...path.split('/'));
	return {
		repository,
		read: async path => {
			try {
				return await vscode.workspace.fs.readFile(vscode.Uri.parse(uriOf(path)));
			} catch (error) {
				if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
					return undefined;
				}
				throw error;
			}
		},
		write: (path, bytes) => writer.replace(root, uriOf(path), bytes),
		roleOf: path => fileRoleOf(uriOf(path), store.index.folders()),
		isTaken: path => store.index.facts(uriOf(path)) !== undefined,
		unsaved: () => vscode.workspace.textDocuments
			.filter(({ isDirty }) => isDirty)
			.flatMap(({ uri }) => segmentsBelow(root, uri.toString())?.join('/') ?? []),
		ask: async (files, merge) => {
			const author = await theirAuthor(repository);
			const day = author && momentAt(author.atMs, clock.now(programme).zone).date;
			return merges.ask({
				title: programme.name, root, files, merge, ...author && day !== undefined && { author: { name: author.name, day } },
			});
		},
		whilePaused: async work => {
			try {
				return await store.whilePaused(work);
			} finally {
				await readAnew(uri => segmentsBelow(root, uri) !== undefined);
			}
		},
		inSteps: async <T>(steps: Steps<T>): Promise<T> => await runInSlices(steps) as T, // undefined only where it is cancelled
		onStep: () => undefined,
	};
}
