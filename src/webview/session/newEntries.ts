import { listNames, type ListName } from '../../core/pages/session/sessionPage';
import { NewEntries } from '../editing/newEntries';

/** The entries that were begun on the page of a session. */
export const newEntries = new NewEntries<ListName>(listNames);
