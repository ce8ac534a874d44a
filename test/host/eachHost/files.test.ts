import { WorkspaceFiles } from '../../../src/host/workspace/workspaceFiles';
import { filesContract } from '../../filesContract';
import { makeFolder } from '../workspace';

filesContract('The workspace', () => new WorkspaceFiles(), async contents => (await makeFolder(contents)).toString());
