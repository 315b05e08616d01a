"""Lists and their members, by both clients."""

import hubspot.crm.lists as lists
import hubspot_sdk
import pytest


@pytest.fixture
def contacts(client, fresh):
    return [
        client.crm.contacts.basic_api.create({"properties": {"email": f"{n}.{fresh}@example.com"}, "associations": []}).id
        for n in range(3)
    ]


class TestAPIClient:
    """hubspot-api-client, v3"""

    def test_lists(self, client, fresh):
        api = client.crm.lists.lists_api
        made = api.create(lists.ListCreateRequest(name=fresh, object_type_id="0-1", processing_type="MANUAL")).list
        assert api.get_by_id(made.list_id).list.name == fresh
        assert api.get_by_name(fresh, "0-1").list.list_id == made.list_id
        assert [item.list_id for item in api.get_all(list_ids=[made.list_id]).lists] == [made.list_id]
        with pytest.raises(lists.exceptions.ApiException) as error:
            api.create(lists.ListCreateRequest(name=fresh, object_type_id="0-1", processing_type="MANUAL"))
        assert "ILS.DUPLICATE_LIST_NAMES" in error.value.body
        assert api.update_name(made.list_id, list_name=f"{fresh} renamed").updated_list.name == f"{fresh} renamed"
        found = api.do_search(
            lists.ListSearchRequest(query=fresh, offset=0, list_ids=[], processing_types=[], additional_properties=[])
        )
        assert found.total == 1
        api.remove(made.list_id)
        with pytest.raises(lists.exceptions.ApiException):
            api.get_by_id(made.list_id)
        api.restore(made.list_id)

    def test_members(self, client, contacts, fresh):
        api = client.crm.lists.memberships_api
        made = client.crm.lists.lists_api.create(
            lists.ListCreateRequest(name=fresh, object_type_id="0-1", processing_type="MANUAL")
        ).list
        added = api.add(made.list_id, [*contacts[:2], "77"])
        assert added.records_ids_added == contacts[:2] and added.record_ids_missing == ["77"]
        assert api.add(made.list_id, contacts[:1]).records_ids_added == []
        assert api.remove(made.list_id, contacts[:1]).record_ids_removed == contacts[:1]
        both = api.add_and_remove(
            made.list_id, lists.MembershipChangeRequest(record_ids_to_add=contacts[2:], record_ids_to_remove=contacts[1:2])
        )
        assert (both.records_ids_added, both.record_ids_removed) == (contacts[2:], contacts[1:2])
        assert [item.record_id for item in api.get_page(made.list_id).results] == contacts[2:]
        assert len(api.get_page_ordered_by_added_to_list_date(made.list_id).results) == 1
        assert [item.list_id for item in api.get_lists("0-1", contacts[2]).results] == [made.list_id]
        other = client.crm.lists.lists_api.create(
            lists.ListCreateRequest(name=f"{fresh} other", object_type_id="0-1", processing_type="MANUAL")
        ).list
        api.add_all_from_list(other.list_id, made.list_id)
        assert len(api.get_page(other.list_id).results) == 1
        api.remove_all(other.list_id)
        assert api.get_page(other.list_id).results == []

    def test_lists_that_hubspot_fills(self, client, contacts):
        with pytest.raises(lists.exceptions.ApiException) as error:
            client.crm.lists.memberships_api.add("11", contacts)
        assert error.value.status == 400


class TestSDK:
    """hubspot-sdk, every dated version"""

    def test_lists_and_members(self, sdk, contacts, fresh):
        api = sdk.crm.lists
        made = api.create(name=fresh, object_type_id="0-1", processing_type="MANUAL").list
        assert api.get(list_id=made.list_id).list.name == fresh
        assert api.get_by_object_type_and_name(object_type_id="0-1", list_name=fresh).list.list_id == made.list_id
        assert api.list(list_ids=[made.list_id]).lists[0].name == fresh
        api.update_list_name(list_id=made.list_id, list_name=f"{fresh} renamed")
        assert api.list_by_search(query=fresh, list_ids=[], offset=0, processing_types=[]).total == 1
        added = api.add_memberships(list_id=made.list_id, body=[*contacts[:2], "77"])
        assert (added.records_ids_added, added.record_ids_missing) == (contacts[:2], ["77"])
        assert api.remove_memberships(list_id=made.list_id, body=contacts[:1]).record_ids_removed == contacts[:1]
        api.add_and_remove_memberships(
            list_id=made.list_id, record_ids_to_add=contacts[2:], record_ids_to_remove=contacts[1:2]
        )
        assert [item.record_id for item in api.list_memberships(list_id=made.list_id)] == contacts[2:]
        assert [item.record_id for item in api.get_memberships_join_order(list_id=made.list_id)] == contacts[2:]
        assert api.get_record_memberships(object_type_id="0-1", record_id=contacts[2]).results[0].list_id == made.list_id
        api.batch_read_memberships(inputs=[{"object_type_id": "0-1", "record_id": contacts[2]}])
        api.delete_memberships(list_id=made.list_id)
        api.delete(list_id=made.list_id)
        api.restore(list_id=made.list_id)
        with pytest.raises(hubspot_sdk.BadRequestError):
            api.add_memberships(list_id="11", body=contacts)
