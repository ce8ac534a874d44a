import * as vscode from 'vscode';
import { ExposedNotes } from '../git/exposedNotes';
import type { LanguageChoice } from '../platform/language';
import type { RecordStore } from '../workspace/recordStore';
import { ExchangeStatus } from './exchangeStatus';

/** Follows what Git says of the record: which private notes it has, and whether there is something to send or receive. */
export function gitStatus(store: RecordStore, language: LanguageChoice): vscode.Disposable {
	return vscode.Disposable.from(new ExposedNotes(store), new ExchangeStatus(store, language));
}
