// durable delivery
