/** The project of the code in the playground: what its package.json lists, and no other file. */
import {
  firstListed,
  isDispensableIn,
  parseManifest,
  rangesIn,
} from '../../../src/analysis/input/manifest.ts';
import { noProject, type Project, type Yaml } from '../../../src/analysis/input/project.ts';

/**
 * The project that a package.json describes. One that is no JSON object lists nothing, as on the disk.
 * @param yaml the reader of documents in comments; null where none is loaded.
 */
export function projectOf(manifestText: string, yaml: Yaml | null): Project {
  const manifests = [parseManifest(manifestText)];
  const [manifest] = manifests;
  const dependencies = rangesIn(manifests);
  return {
    ...noProject,
    dependencies: () => dependencies,
    nearestDependencies: (_, names) => firstListed(manifests, names),
    isDispensable: (_, name) => isDispensableIn(manifests, name),
    isModule: () => manifest?.isModule === true,
    yaml: () => yaml,
  };
}
