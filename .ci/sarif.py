"""Validates reports against SARIF 2.1.0: the standard's whole schema, as the models made from it have it, and our strict part of it."""
import json
import sys

import jsonschema
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

with open("Tests/Golden/sarif/sarif-2.1.0.schema.json", encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    log = Log.model_validate_json(text)
    validator.validate(json.loads(text))
    run = log.runs[0]
    for result in run.results:
        assert run.tool.driver.rules[result.ruleIndex].id == result.ruleId, result.ruleId
        # Code scanning shows nothing without a place, and tells results apart by these.
        assert result.locations and result.partialFingerprints["primaryLocationLineHash"], result.ruleId
    print(f"{path}: {len(run.results)} results, {len(run.tool.driver.rules)} rules: SARIF 2.1.0")
