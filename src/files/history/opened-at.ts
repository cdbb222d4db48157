import { type OpenRepository, openRepository } from '../../git/open-repository.ts';
import { UsageError } from '../../model/usage-error.ts';

/** The repository around a folder. Throws UsageError, in one line, where there is none that can be read. */
export function openedAt(folder: string): OpenRepository {
  const repository = openRepository(folder);
  if ('why' in repository) throw new UsageError('unreadable-file', `${folder}: ${repository.why}`);
  return repository;
}
