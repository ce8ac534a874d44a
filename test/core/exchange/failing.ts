import { RepositoryError, type Repository } from '../../../src/core/exchange/repository';

/** A call of a repository that fails: before it did anything, or after all was done, as where a connection breaks at the end. */
export interface Failure {
	/** Counted from 1. */
	readonly n: number;
	readonly name: string;
	readonly isDone: boolean;
	/** Whether no earlier call has this name. */
	readonly isFirst: boolean;
	/** Whether the call changes something. */
	readonly isChanging: boolean;
}

/** Calls that change something. Where one that only reads fails, it is the same before and after it. */
const changing: ReadonlySet<string> = new Set<keyof Repository>([
	'add', 'unstage', 'commit', 'fetch', 'merge', 'abortMerge', 'push', 'setConfig',
]);

/** All ways in which a run that makes these calls can fail at one of them. */
export const failuresIn = (calls: readonly string[]): readonly Failure[] => calls.flatMap((name, i) =>
	(changing.has(name) ? [false, true] : [false]).map(isDone => ({
		n: i + 1, name, isDone, isFirst: calls.indexOf(name) === i, isChanging: changing.has(name),
	})));

/** What is written of a failure where a test fails. */
export const said = ({ n, name, isDone }: Failure): string => `call ${String(n)}, ${name}, fails ${isDone ? 'after all was done' : 'before it did anything'}`;

/** A repository that fails so, or never; `calls` are the names of those made so far. */
export function failing(repository: Repository, failure?: Pick<Failure, 'n' | 'isDone'>): Repository & { readonly calls: readonly string[] } {
	const calls: string[] = [];
	return new Proxy(repository, {
		get: (target, name) => {
			if (name === 'calls') {
				return calls;
			}
			const value: unknown = Reflect.get(target, name, target);
			return typeof value !== 'function' ? value : async (...args: readonly unknown[]): Promise<unknown> => {
				calls.push(String(name));
				const fails = calls.length === failure?.n;
				if (fails && !failure.isDone) {
					throw new RepositoryError('other', `made to fail at ${String(name)}`);
				}
				const result = await (value as (...args: readonly unknown[]) => Promise<unknown>).apply(target, [...args]);
				if (fails) {
					throw new RepositoryError('other', `made to fail after ${String(name)}`);
				}
				return result;
			};
		},
	}) as Repository & { readonly calls: readonly string[] };
}
