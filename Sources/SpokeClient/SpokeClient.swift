// HubSpot's HTTP API
