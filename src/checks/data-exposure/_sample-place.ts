import type { PlaceInText } from '../../model/evidence.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

/** Tests, examples and documentation: by a folder's or the file's name, in an archive too, or because a doc comment holds it. */
export const isSamplePlace = ({ file, member = '', documented }: PlaceInText): boolean =>
  documented === true || isSample(file) || isSample(member);

/** Whether the place alone says that it is a credential: samples stand under the same names, in the same commands and addresses. */
export const isByPlace = ({ look, rule }: SecretMatch): boolean => look !== undefined || rule.byPlace === true;

const FOLDER =
  /(?:^|[\\/])(?:[\w.-]{1,40}[._-])?(?:tests?|testing|testdata|testsuite|specs?|e2e|fixtures?|mocks?|mirage|molecule|cassettes|recordings|examples?|samples?|demos?|docs?|documentation|man\d?)[\\/]|[\\/]__[a-z]{3,20}__[\\/]/i;
const FILE =
  /(?:^|[\\/])(?:tests?[_.-]|conftest|examples?[_.-]|docs?[_.-]|readme|changelog|contributing)[^\\/]{0,120}$|[._-](?:tests?|spec|examples?|samples?|fixtures?|mocks?)(?:[.-]\w{1,16})?(?:\.\w{1,8})?$|\.(?:template|dist)(?:\.(?:ini|php|ya?ml|env|conf))?$|\.(?:md|mdx|markdown|rst|adoc|asciidoc|pod|ipynb)$/i;

const isSample = (path: string): boolean => FOLDER.test(path) || FILE.test(path);
