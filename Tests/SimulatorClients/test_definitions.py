"""Properties, their rules, schemas, pipelines and owners, by both clients."""

import hubspot.crm.properties as properties
import hubspot.crm.schemas as schemas
import pytest


class TestAPIClient:
    """hubspot-api-client, v3"""

    def test_properties(self, client, fresh):
        api = client.crm.properties.core_api
        made = api.create(
            "contacts",
            properties.PropertyCreate(
                name=fresh, label="Fresh", type="enumeration", field_type="select", group_name="contactinformation",
                options=[properties.OptionInput(label="A", value="a", display_order=0, hidden=False)],
            ),
        )
        assert (made.name, made.options[0].value) == (fresh, "a")
        changed = api.update("contacts", fresh, properties.PropertyUpdate(label="Changed"))
        assert (changed.label, len(changed.options)) == ("Changed", 1)
        assert api.get_by_name("contacts", fresh).label == "Changed"
        assert fresh in [item.name for item in api.get_all("contacts").results]
        api.archive("contacts", fresh)
        assert fresh in [item.name for item in api.get_all("contacts", archived=True).results]
        with pytest.raises(properties.exceptions.ApiException) as error:
            api.get_by_name("contacts", fresh)
        assert error.value.status == 404

    def test_batches_of_properties(self, client, fresh):
        api = client.crm.properties.batch_api
        made = api.create(
            "deals",
            properties.BatchInputPropertyCreate(
                inputs=[
                    properties.PropertyCreate(
                        name=f"{fresh}_{n}", label=f"Fresh {n}", type="number", field_type="number", group_name="dealinformation"
                    )
                    for n in range(2)
                ]
            ),
        )
        assert len(made.results) == 2
        read = api.read(
            "deals",
            properties.BatchReadInputPropertyName(
                archived=False, inputs=[properties.PropertyName(name=f"{fresh}_{n}") for n in (0, 7)]
            ),
        )
        assert len(read.results) == 1 and read.num_errors == 1
        api.archive("deals", properties.BatchInputPropertyName(inputs=[properties.PropertyName(name=f"{fresh}_0")]))

    def test_groups(self, client, fresh):
        api = client.crm.properties.groups_api
        api.create("companies", properties.PropertyGroupCreate(name=fresh, label="Group"))
        api.update("companies", fresh, properties.PropertyGroupUpdate(label="Changed"))
        assert api.get_by_name("companies", fresh).label == "Changed"
        assert fresh in [item.name for item in api.get_all("companies").results]
        api.archive("companies", fresh)

    def test_schemas(self, client, fresh):
        api = client.crm.schemas.core_api
        made = api.create(
            schemas.ObjectSchemaEgg(
                name=fresh, labels=schemas.ObjectTypeDefinitionLabels(singular="Fresh", plural="Freshes"),
                primary_display_property="title", required_properties=["title"], searchable_properties=["title"],
                secondary_display_properties=[], associated_objects=["CONTACT"],
                properties=[
                    schemas.ObjectTypePropertyCreate(name="title", label="Title", type="string", field_type="text")
                ],
            )
        )
        assert made.object_type_id.startswith("2-")
        record = client.crm.objects.basic_api.create(made.object_type_id, {"properties": {"title": "x"}, "associations": []})
        patched = api.update(made.object_type_id, schemas.ObjectTypeDefinitionPatch(description="A text", clear_description=False))
        assert patched.description == "A text"
        assert api.get_by_id(made.fully_qualified_name).name == fresh
        assert fresh in [item.name for item in api.get_all().results]
        definition = api.create_association(
            made.object_type_id,
            schemas.AssociationDefinitionEgg(from_object_type_id=made.object_type_id, to_object_type_id="0-2", name="link"),
        )
        assert definition.to_object_type_id == "0-2"
        with pytest.raises(schemas.exceptions.ApiException):
            api.archive(made.object_type_id)
        client.crm.objects.basic_api.archive(made.object_type_id, record.id)
        api.archive(made.object_type_id)

    def test_pipelines(self, client):
        pipelines = client.crm.pipelines.pipelines_api.get_all("deals").results
        assert "default" in [item.id for item in pipelines]
        assert client.crm.pipelines.pipelines_api.get_by_id("deals", "default").label == "Sales pipeline"
        stages = client.crm.pipelines.pipeline_stages_api.get_all("deals", "default").results
        assert client.crm.pipelines.pipeline_stages_api.get_by_id("deals", "default", stages[0].id).id == stages[0].id

    def test_owners(self, client):
        api = client.crm.owners.owners_api
        page = api.get_page(limit=1)
        assert page.paging.next.after
        assert len(client.crm.owners.get_all()) > 1
        assert api.get_by_id(int(page.results[0].id)).email == page.results[0].email
        assert [owner.id for owner in api.get_page(email=page.results[0].email).results] == [page.results[0].id]
        assert api.get_page(archived=True).results[0].archived


class TestSDK:
    """hubspot-sdk, every dated version"""

    def test_properties(self, sdk, fresh):
        api = sdk.crm.properties
        made = api.create(
            object_type="tickets", name=fresh, label="Fresh", type="string", field_type="text", group_name="ticketinformation"
        )
        assert made.name == fresh
        api.update(object_type="tickets", property_name=fresh, label="Changed")
        assert api.get(object_type="tickets", property_name=fresh).label == "Changed"
        for sensitivity in ("non_sensitive", "sensitive", "highly_sensitive"):
            assert all(
                item.data_sensitivity == sensitivity
                for item in api.list(object_type="contacts", data_sensitivity=sensitivity).results
            )
        api.delete(object_type="tickets", property_name=fresh)

    def test_batches_and_groups(self, sdk, fresh):
        groups = sdk.crm.properties.groups
        groups.create(object_type="deals", name=fresh, label="Group")
        groups.update(object_type="deals", group_name=fresh, label="Changed")
        assert groups.get(object_type="deals", group_name=fresh).label == "Changed"
        assert fresh in [item.name for item in groups.list(object_type="deals").results]
        batch = sdk.crm.properties.batch
        names = [f"{fresh}_{n}" for n in range(2)]
        batch.create(
            object_type="deals",
            inputs=[
                {"name": name, "label": name, "type": "string", "field_type": "text", "group_name": fresh} for name in names
            ],
        )
        read = batch.get(
            object_type="deals", archived=False, data_sensitivity="non_sensitive", inputs=[{"name": name} for name in names]
        )
        assert len(read.results) == 2
        batch.delete(object_type="deals", inputs=[{"name": name} for name in names])
        groups.delete(object_type="deals", group_name=fresh)

    def test_validations(self, sdk):
        api = sdk.crm.properties_validations
        rules = {item.property_name: item for item in api.get_by_object_type_id(object_type_id="0-1").results}
        assert rules["salutation"].property_validation_rules[0].rule_type == "MAX_LENGTH"
        one = api.get_by_object_type_id_and_property_name(object_type_id="0-1", property_name="salutation")
        assert one.results[0].rule_arguments == ["10"]
        api.update_by_object_type_id_property_name_and_rule_type(
            object_type_id="0-1", property_name="jobtitle", rule_type="MAX_LENGTH", rule_arguments=["40"]
        )
        rule = api.get_by_object_type_id_property_name_and_rule_type(
            object_type_id="0-1", property_name="jobtitle", rule_type="MAX_LENGTH"
        )
        assert rule.rule_arguments == ["40"]

    def test_schemas(self, sdk, fresh):
        api = sdk.crm.object_schemas
        assert "subscription_plan" in [item.name for item in api.list().results]
        assert api.get(object_type="p48151623_subscription_plan").object_type_id == "2-31415926"
        assert api.get(object_type="contacts").object_type_id == "0-1"
        made = api.create(
            name=fresh, labels={"singular": "A", "plural": "B"}, primary_display_property="title", associated_objects=[],
            required_properties=[], searchable_properties=[], secondary_display_properties=[], allows_sensitive_properties=False,
            properties=[{"name": "title", "label": "Title", "type": "string", "field_type": "text"}],
        )
        api.update(object_type=made.object_type_id, clear_description=False, description="A text")
        api.create_association(
            object_type=made.object_type_id, from_object_type_id=made.object_type_id, to_object_type_id="0-1"
        )
        read = api.batch.get(
            inputs=[made.object_type_id], include_association_definitions=True, include_audit_metadata=True,
            include_property_definitions=True,
        )
        assert read.results[0].description == "A text"
        api.delete(object_type=made.object_type_id)

    def test_pipelines_and_owners(self, sdk):
        pipeline = sdk.crm.pipelines.list(object_type="deals").results[0]
        assert sdk.crm.pipelines.get(object_type="deals", pipeline_id=pipeline.id).label == pipeline.label
        stage = sdk.crm.pipelines.list_stages(object_type="deals", pipeline_id=pipeline.id).results[0]
        assert sdk.crm.pipelines.get_stage(object_type="deals", pipeline_id=pipeline.id, stage_id=stage.id).id == stage.id
        owners = list(sdk.crm.owners.list(limit=1))
        assert len(owners) > 1
        assert sdk.crm.owners.get(owner_id=int(owners[0].id)).email == owners[0].email
