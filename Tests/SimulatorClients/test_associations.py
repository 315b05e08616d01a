"""Associations and their labels, by both clients."""

import hubspot.crm.associations.v4 as v4
import hubspot.crm.associations.v4.schema as schema
import pytest

EMPLOYEE = {"associationCategory": "USER_DEFINED", "associationTypeId": 37}


@pytest.fixture
def pair(client, fresh):
    contact = client.crm.contacts.basic_api.create({"properties": {"email": f"{fresh}@example.com"}, "associations": []})
    company = client.crm.companies.basic_api.create({"properties": {"name": fresh}, "associations": []})
    return contact.id, company.id


class TestAPIClient:
    """hubspot-api-client, v4"""

    def test_one_pair(self, client, pair):
        api = client.crm.associations.v4.basic_api
        contact, company = pair
        default = api.create_default("contacts", contact, "companies", company)
        assert {item.association_spec.association_type_id for item in default.results} == {279, 280}
        labelled = api.create(
            "contacts", contact, "companies", company,
            [v4.AssociationSpec(association_category="USER_DEFINED", association_type_id=37)],
        )
        assert labelled.labels == ["Employee"]
        page = api.get_page("contacts", contact, "companies")
        assert str(page.results[0].to_object_id) == company
        assert {kind.label for kind in page.results[0].association_types} == {None, "Employee"}
        assert {kind.label for kind in api.get_page("companies", company, "contacts").results[0].association_types} == {
            None, "Employer",
        }
        api.archive("contacts", contact, "companies", company)
        assert api.get_page("contacts", contact, "companies").results == []

    def test_batches(self, client, pair):
        api = client.crm.associations.v4.batch_api
        contact, company = pair
        ends = {"_from": v4.PublicObjectId(id=contact), "to": v4.PublicObjectId(id=company)}
        employee = v4.AssociationSpec(association_category="USER_DEFINED", association_type_id=37)
        made = api.create(
            "contacts", "companies",
            v4.BatchInputPublicAssociationMultiPost(inputs=[v4.PublicAssociationMultiPost(types=[employee], **ends)]),
        )
        assert made.results[0].labels == ["Employee"]
        api.create_default(
            "contacts", "companies",
            v4.BatchInputPublicDefaultAssociationMultiPost(inputs=[v4.PublicDefaultAssociationMultiPost(**ends)]),
        )
        read = lambda: api.get_page(
            "contacts", "companies",
            v4.BatchInputPublicFetchAssociationsBatchRequest(inputs=[v4.PublicFetchAssociationsBatchRequest(id=contact)]),
        )
        assert {kind.label for kind in read().results[0].to[0].association_types} == {None, "Employee"}
        api.archive_labels(
            "contacts", "companies",
            v4.BatchInputPublicAssociationMultiPost(inputs=[v4.PublicAssociationMultiPost(types=[employee], **ends)]),
        )
        assert {kind.label for kind in read().results[0].to[0].association_types} == {None}
        api.archive(
            "contacts", "companies",
            v4.BatchInputPublicAssociationMultiArchive(
                inputs=[v4.PublicAssociationMultiArchive(_from=ends["_from"], to=[ends["to"]])]
            ),
        )
        assert read().num_errors == 1

    def test_missing_records(self, client, pair):
        answer = client.crm.associations.v4.batch_api.create(
            "contacts", "companies",
            v4.BatchInputPublicAssociationMultiPost(
                inputs=[
                    v4.PublicAssociationMultiPost(
                        _from=v4.PublicObjectId(id=pair[0]), to=v4.PublicObjectId(id="99"),
                        types=[v4.AssociationSpec(association_category="HUBSPOT_DEFINED", association_type_id=279)],
                    )
                ]
            ),
        )
        assert answer.num_errors == 1 and answer.errors[0].category == "OBJECT_NOT_FOUND"

    def test_labels(self, client, fresh):
        api = client.crm.associations.v4.schema.definitions_api
        made = api.create(
            "contacts", "deals",
            schema.PublicAssociationDefinitionCreateRequest(label=f"One {fresh}", inverse_label=f"Other {fresh}", name=fresh),
        )
        type_id = made.results[0].type_id
        api.update(
            "contacts", "deals",
            schema.PublicAssociationDefinitionUpdateRequest(
                association_type_id=type_id, label=f"Changed {fresh}", inverse_label=f"Other {fresh}"
            ),
        )
        labels = lambda start, end: [item.label for item in api.get_all(start, end).results]
        assert f"Changed {fresh}" in labels("contacts", "deals") and f"Other {fresh}" in labels("deals", "contacts")
        api.remove("contacts", "deals", type_id)
        assert f"Changed {fresh}" not in labels("contacts", "deals")
        assert f"Other {fresh}" not in labels("deals", "contacts")

    def test_limits(self, client, pair, fresh):
        api = client.crm.associations.v4.schema.definition_configurations_api
        api.batch_create(
            "tickets", "contacts",
            schema.BatchInputPublicAssociationDefinitionConfigurationCreateRequest(
                inputs=[
                    schema.PublicAssociationDefinitionConfigurationCreateRequest(
                        category="HUBSPOT_DEFINED", type_id=16, max_to_object_ids=1
                    )
                ]
            ),
        )
        assert api.get_all_between_two_object_types("tickets", "contacts").results[0].type_id == 16
        assert any(item.type_id == 16 for item in api.get_all().results)
        api.batch_remove(
            "tickets", "contacts",
            schema.BatchInputPublicAssociationSpec(inputs=[schema.PublicAssociationSpec(category="HUBSPOT_DEFINED", type_id=16)]),
        )
        assert api.get_all_between_two_object_types("tickets", "contacts").results == []


class TestSDK:
    """hubspot-sdk, every dated version"""

    def test_one_pair(self, sdk, pair):
        api = sdk.crm.associations
        contact, company = pair
        ends = {"object_type": "contacts", "object_id": contact, "to_object_type": "companies"}
        api.create(from_object_type="contacts", from_object_id=contact, to_object_type="companies", to_object_id=company)
        labelled = api.update_labels(
            to_object_id=company, body=[{"association_category": "USER_DEFINED", "association_type_id": 37}], **ends
        )
        assert labelled.labels == ["Employee"]
        found = api.list(**ends).results
        assert [str(item.to_object_id) for item in found] == [company]
        api.delete(to_object_id=company, **ends)
        assert api.list(**ends).results == []

    def test_batches(self, sdk, pair):
        api = sdk.crm.associations.batch
        contact, company = pair
        types = {"from_object_type": "contacts", "to_object_type": "companies"}
        ends = {"from": {"id": contact}, "to": {"id": company}}
        made = api.create(inputs=[{**ends, "types": [EMPLOYEE]}], **types)
        assert made.results[0].labels == ["Employee"]
        api.create_default(inputs=[ends], **types)
        assert len(api.get(inputs=[{"id": contact}], **types).results[0].to) == 1
        api.delete_labels(inputs=[{**ends, "types": [EMPLOYEE]}], **types)
        api.delete(inputs=[{"from": {"id": contact}, "to": [{"id": company}]}], **types)
        assert api.get(inputs=[{"id": contact}], **types).results == []

    def test_labels(self, sdk, fresh):
        api = sdk.crm.associations_schema.labels
        types = {"from_object_type": "companies", "to_object_type": "deals"}
        name = f"l{fresh}"
        made = api.create_label(label=f"Label {fresh}", name=name, **types)
        type_id = made.results[0].type_id
        api.update_label(association_type_id=type_id, label=f"Changed {fresh}", **types)
        assert f"Changed {fresh}" in [item.label for item in api.list_labels(**types).results]
        api.delete_label(association_type_id=type_id, **types)

    def test_limits(self, sdk):
        api = sdk.crm.associations_schema.limits
        api.list()
        types = {"from_object_type": "deals", "to_object_type": "line_items"}
        sdk.crm.associations_schema.labels.batch_create(
            inputs=[{"category": "HUBSPOT_DEFINED", "type_id": 19, "max_to_object_ids": 5}], **types
        )
        api.batch_update(inputs=[{"category": "HUBSPOT_DEFINED", "type_id": 19, "max_to_object_ids": 6}], **types)
        assert api.get_by_object_types(**types).results[0].user_enforced_max_to_object_ids == 6
        api.batch_delete(inputs=[{"category": "HUBSPOT_DEFINED", "type_id": 19}], **types)
