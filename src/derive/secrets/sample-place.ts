import type { PlaceInText } from '../../model/evidence.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

/** Tests, examples and documentation: by a folder's or the file's name, in an archive too, or because a doc comment holds it. */
export const isSamplePlace = ({ file, member = '', documented }: PlaceInText): boolean =>
  documented === true || isSample(file) || isSample(member);

/** Whether the place alone says that it is a credential: samples are under the same names, in the same commands and addresses. */
export const isByPlace = ({ look, rule }: SecretMatch): boolean => look !== undefined || rule.byPlace === true;

const FOLDER =
  /(?:^|[._-])(?:tests?|testing|testdata|testsuite|specs?|e2e|fixtures?|mocks?|mirage|molecule|cassettes|recordings|bench(?:es|marks?)?|examples?|samples?|demos?|docs?|documentation|man\d?)$|^__[a-z]{3,20}__$/i;
const NAME_BEGINS = /^(?:tests?[_.-]|conftest|examples?[_.-]|docs?[_.-]|readme|changelog|contributing)/i;
const NAME_HOLDS = /[._-](?:tests?|spec|examples?|samples?|fixtures?|mocks?)(?:[._-]\w{1,16})?(?:\.\w{1,8})?$/i;
const NAME_ENDS = /\.(?:template|dist)(?:\.(?:ini|php|ya?ml|env|conf))?$|\.(?:md|mdx|markdown|rst|adoc|asciidoc|pod)$/i;

/** Collections of Ansible ship playbooks that show how to use them. */
const COLLECTION_PLAYBOOKS = /(?:^|[\\/])ansible_collections(?:[\\/][a-z0-9_]{1,60}){2}[\\/]playbooks[\\/]/;

const isSample = (path: string): boolean => {
  const folders = path.split(/[\\/]/);
  const name = folders.pop() ?? '';
  return (
    COLLECTION_PLAYBOOKS.test(path) ||
    folders.some((folder) => FOLDER.test(folder)) ||
    NAME_BEGINS.test(name) ||
    NAME_HOLDS.test(name) ||
    NAME_ENDS.test(name)
  );
};
