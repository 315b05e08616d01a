"""Records: one by one and in batches, by both clients."""

import hubspot.crm.objects as objects
import hubspot_sdk
import pytest
from hubspot.crm import contacts as contacts_api
from hubspot.crm.objects.exceptions import ApiException


def email(fresh, name="ada"):
    return f"{name}.{fresh}@example.com"


class TestAPIClient:
    """hubspot-api-client, v3"""

    def test_one_contact(self, client, fresh):
        api = client.crm.contacts.basic_api
        made = api.create(
            contacts_api.SimplePublicObjectInputForCreate(
                properties={"email": email(fresh), "firstname": "Ada"}, associations=[]
            )
        )
        assert made.properties["email"] == email(fresh)
        changed = api.update(made.id, contacts_api.SimplePublicObjectInput(properties={"lastname": "Lovelace"}))
        assert changed.properties["lastname"] == "Lovelace"
        found = api.get_by_id(email(fresh), id_property="email", properties=["firstname", "lastname", "city"])
        assert (found.id, found.properties["firstname"], found.properties["city"]) == (made.id, "Ada", None)
        api.archive(made.id)
        with pytest.raises(contacts_api.exceptions.ApiException) as error:
            api.get_by_id(made.id)
        assert error.value.status == 404

    def test_pages(self, client, fresh):
        api = client.crm.objects.basic_api
        for number in range(12):
            api.create(
                "line_items",
                objects.SimplePublicObjectInputForCreate(properties={"name": f"{fresh} {number}"}, associations=[]),
            )
        page = api.get_page("line_items", limit=5)
        names = {item.id for item in page.results}
        while page.paging:
            page = api.get_page("line_items", limit=5, after=page.paging.next.after)
            names |= {item.id for item in page.results}
        assert len(names) == len(client.crm.objects.get_all("line_items"))

    def test_batches(self, client, fresh):
        api = client.crm.objects.batch_api
        made = api.create(
            "companies",
            objects.BatchInputSimplePublicObjectBatchInputForCreate(
                inputs=[
                    objects.SimplePublicObjectBatchInputForCreate(
                        properties={"name": f"{fresh} {number}", "acme_account_id": f"{fresh}-{number}"}, associations=[]
                    )
                    for number in range(3)
                ]
            ),
        )
        ids = [item.id for item in made.results]
        assert len(ids) == 3 and made.status == "COMPLETE"
        api.update(
            "companies",
            objects.BatchInputSimplePublicObjectBatchInput(
                inputs=[objects.SimplePublicObjectBatchInput(id=ids[0], properties={"city": "Berlin"})]
            ),
        )
        upserted = api.upsert(
            "companies",
            objects.BatchInputSimplePublicObjectBatchInputUpsert(
                inputs=[
                    objects.SimplePublicObjectBatchInputUpsert(
                        id=f"{fresh}-{number}", id_property="acme_account_id", properties={"zip": "10115"}
                    )
                    for number in (2, 3)
                ]
            ),
        )
        assert sorted(item.new for item in upserted.results) == [False, True]
        read = api.read(
            "companies",
            objects.BatchReadInputSimplePublicObjectId(
                id_property="acme_account_id", properties=["city", "zip"], properties_with_history=["city"],
                inputs=[objects.SimplePublicObjectId(id=f"{fresh}-{number}") for number in (0, 3)],
            ),
        )
        by_id = {item.id: item for item in read.results}
        assert by_id[ids[0]].properties["city"] == "Berlin"
        assert [entry.value for entry in by_id[ids[0]].properties_with_history["city"]] == ["Berlin"]
        api.archive("companies", objects.BatchInputSimplePublicObjectId(inputs=[objects.SimplePublicObjectId(id=ids[0])]))
        missing = api.read(
            "companies",
            objects.BatchReadInputSimplePublicObjectId(
                properties=[], properties_with_history=[], inputs=[objects.SimplePublicObjectId(id=i) for i in ids[:2]]
            ),
        )
        assert missing.num_errors == 1
        assert missing.errors[0].category == "OBJECT_NOT_FOUND" and missing.errors[0].context["ids"] == [ids[0]]

    def test_part_of_a_batch_fails(self, client, fresh):
        answer = client.crm.objects.batch_api.create(
            "deals",
            objects.BatchInputSimplePublicObjectBatchInputForCreate(
                inputs=[
                    objects.SimplePublicObjectBatchInputForCreate(
                        object_write_trace_id=trace, properties=properties, associations=[]
                    )
                    for trace, properties in (("good", {"dealname": fresh}), ("bad", {"dealname": fresh, "amount": "much"}))
                ]
            ),
        )
        assert [item.object_write_trace_id for item in answer.results] == ["good"]
        assert answer.errors[0].context["objectWriteTraceId"] == ["bad"]

    def test_search(self, client, fresh):
        for number in range(3):
            client.crm.deals.basic_api.create({"properties": {"dealname": f"{fresh} {number}", "amount": str(number)}})
        found = client.crm.objects.search_api.do_search(
            "deals",
            objects.PublicObjectSearchRequest(
                filter_groups=[
                    objects.FilterGroup(
                        filters=[
                            objects.Filter(property_name="dealname", operator="CONTAINS_TOKEN", value=fresh),
                            objects.Filter(property_name="amount", operator="GTE", value="1"),
                        ]
                    )
                ],
                sorts=["-amount"], properties=["amount"], limit=1, after="0",
            ),
        )
        assert found.total == 2
        assert [item.properties["amount"] for item in found.results] == ["2"]
        assert found.paging.next.after == "1"

    def test_merge_and_erase(self, client, fresh):
        api = client.crm.contacts.basic_api
        first, second = (
            api.create({"properties": {"email": email(fresh, name)}, "associations": []}) for name in ("one", "two")
        )
        merged = api.merge(contacts_api.PublicMergeInput(primary_object_id=first.id, object_id_to_merge=second.id))
        assert merged.id == first.id
        assert api.get_by_id(second.id).id == first.id
        assert api.get_by_id(email(fresh, "two"), id_property="email").id == first.id
        api.purge(contacts_api.PublicGdprDeleteInput(object_id=email(fresh, "one"), id_property="email"))
        with pytest.raises(contacts_api.exceptions.ApiException):
            api.get_by_id(first.id)

    def test_refusals(self, client, fresh):
        client.crm.contacts.basic_api.create({"properties": {"email": email(fresh)}, "associations": []})
        with pytest.raises(contacts_api.exceptions.ApiException) as conflict:
            client.crm.contacts.basic_api.create({"properties": {"email": email(fresh)}, "associations": []})
        assert conflict.value.status == 409 and "Existing ID: " in conflict.value.body
        with pytest.raises(ApiException) as invalid:
            client.crm.objects.basic_api.create(
                "contacts",
                objects.SimplePublicObjectInputForCreate(properties={"nosuch": "1", "lifecyclestage": "Kunde"}, associations=[]),
            )
        assert invalid.value.status == 400
        assert "PROPERTY_DOESNT_EXIST" in invalid.value.body and "INVALID_OPTION" in invalid.value.body


class TestSDK:
    """hubspot-sdk, every dated version"""

    def test_one_contact(self, sdk, fresh):
        contacts = sdk.crm.objects.contacts
        made = contacts.create(properties={"email": email(fresh), "firstname": "Ada"}, associations=[])
        assert contacts.update(contact_id=made.id, properties={"lastname": "Lovelace"}).properties["lastname"] == "Lovelace"
        found = contacts.get(contact_id=email(fresh), id_property="email", properties=["firstname", "lastname"])
        assert found.properties["lastname"] == "Lovelace"
        assert made.id in [contact.id for contact in contacts.list(limit=100)]
        contacts.delete(contact_id=made.id)

    def test_batches(self, sdk, fresh):
        batch = sdk.crm.objects.custom.batch
        kind = "p48151623_subscription_plan"
        made = batch.create(
            object_type=kind,
            inputs=[{"properties": {"plan_code": f"{fresh}-{n}", "plan_name": "Plan"}, "associations": []} for n in range(2)],
        )
        ids = [item.id for item in made.results]
        batch.update(object_type=kind, inputs=[{"id": ids[0], "properties": {"plan_name": "Changed"}}])
        upserted = batch.upsert(
            object_type=kind,
            inputs=[
                {"id": f"{fresh}-{n}", "id_property": "plan_code", "properties": {"plan_name": "Upserted"}} for n in (1, 2)
            ],
        )
        assert sorted(item.new for item in upserted.results) == [False, True]
        read = batch.get(
            object_type=kind, properties=["plan_name"], properties_with_history=[], inputs=[{"id": i} for i in ids]
        )
        assert {item.properties["plan_name"] for item in read.results} == {"Changed", "Upserted"}
        batch.delete(object_type=kind, inputs=[{"id": i} for i in ids])

    def test_search(self, sdk, fresh):
        sdk.crm.objects.deals.create(properties={"dealname": fresh, "amount": "7"}, associations=[])
        found = sdk.crm.objects.deals.search(
            filter_groups=[{"filters": [{"property_name": "dealname", "operator": "EQ", "value": fresh}]}],
            properties=["amount"], sorts=[], limit=10, after="0",
        )
        assert found.total == 1 and found.results[0].properties["amount"] == "7"

    def test_merge_and_erase(self, sdk, fresh):
        contacts = sdk.crm.objects.contacts
        first, second = (contacts.create(properties={"email": email(fresh, n)}, associations=[]) for n in ("one", "two"))
        assert contacts.merge(primary_object_id=first.id, object_id_to_merge=second.id).id == first.id
        contacts.gdpr_delete(object_id=first.id)

    def test_dates_of_another_form(self, sdk, fresh):
        """Since 2026-09 they are normalised with a warning, before they were refused."""
        make = lambda: sdk.crm.objects.contacts.create(
            properties={"email": email(fresh), "acme_trial_ends": "2026-11-20T10:00:00Z"}, associations=[]
        )
        if sdk.version == "2026-09":
            made = make()
            assert made.properties["acme_trial_ends"] == "2026-11-20"
            assert made.to_dict()["warnings"][0]["category"] == "PROPERTY_VALUE_NORMALIZED"
        else:
            with pytest.raises(hubspot_sdk.BadRequestError) as error:
                make()
            assert error.value.body["errors"][0]["code"] == "INVALID_DATE"
