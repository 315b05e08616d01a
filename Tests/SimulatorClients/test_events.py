"""Custom events, by both clients."""

import hubspot.events.send as send
import hubspot_sdk
import pytest

ORDER = "pe48151623_order_completed"


class TestAPIClient:
    """hubspot-api-client, v3"""

    def test_send(self, client, simulator, fresh):
        address = f"{fresh}@example.com"
        client.events.send.basic_api.send(
            send.BehavioralEventHttpCompletionRequest(event_name=ORDER, email=address, properties={"coupon": fresh})
        )
        contact = client.crm.contacts.basic_api.get_by_id(address, id_property="email")
        found = client.events.events_api.get_page(object_type="contact", object_id=int(contact.id), event_type=ORDER)
        assert found.results[0].properties == {"coupon": fresh}

    def test_batch_and_types(self, client, simulator, fresh):
        before = simulator.ask("GET", "/_simulator/state")["events"]
        completion = lambda uuid: send.BehavioralEventHttpCompletionRequest(
            event_name=ORDER, email=f"{fresh}@example.com", uuid=uuid, properties={}
        )
        client.events.send.batch_api.send(
            send.BatchedBehavioralEventHttpCompletionRequest(inputs=[completion(f"{fresh}-1"), completion(f"{fresh}-2")])
        )
        client.events.send.batch_api.send(
            send.BatchedBehavioralEventHttpCompletionRequest(inputs=[completion(f"{fresh}-1"), completion(f"{fresh}-3")])
        )
        assert simulator.ask("GET", "/_simulator/state")["events"] == before + 3
        assert ORDER in client.events.events_api.get_types().event_types

    def test_unknown_event(self, client):
        with pytest.raises(send.exceptions.ApiException) as error:
            client.events.send.basic_api.send(
                send.BehavioralEventHttpCompletionRequest(event_name="pe48151623_nosuch", email="a@b.co", properties={})
            )
        assert error.value.status == 400


class TestSDK:
    """hubspot-sdk, every dated version"""

    def test_definitions(self, sdk, fresh):
        api = sdk.events.definitions
        made = api.create(
            label=f"Event {fresh}", name=fresh, include_default_properties=True,
            property_definitions=[{"label": "Price", "name": "price", "type": "number"}],
        )
        assert made.fully_qualified_name == f"pe48151623_{fresh}"
        assert api.get(event_name=made.fully_qualified_name).name == fresh
        api.update(event_name=made.fully_qualified_name, label="Changed")
        api.create_property(event_name=made.fully_qualified_name, label="Shop", name="shop", type="string")
        api.update_property(event_name=made.fully_qualified_name, property_name="shop", label="Store")
        listed = {item.name: item for item in api.list(include_properties=True)}
        assert "shop" in [item.name for item in listed[fresh].properties]
        api.delete_property(event_name=made.fully_qualified_name, property_name="shop")
        api.delete(event_name=made.fully_qualified_name)
        with pytest.raises(hubspot_sdk.ConflictError):
            api.create(label="Again", name=fresh, include_default_properties=True, property_definitions=[])

    def test_send(self, sdk, fresh):
        address = f"{fresh}@example.com"
        sdk.events.send.send(event_name=ORDER, email=address, properties={"coupon": fresh})
        sdk.events.send.batch_send(inputs=[{"event_name": ORDER, "email": address, "properties": {"coupon": "second"}}])
        contact = sdk.crm.objects.contacts.get(contact_id=address, id_property="email")
        found = list(sdk.events.occurrences.list(object_type="contact", object_id=int(contact.id)))
        assert {item.properties["coupon"] for item in found} == {fresh, "second"}
        assert ORDER in sdk.events.occurrences.list_event_types().event_types
