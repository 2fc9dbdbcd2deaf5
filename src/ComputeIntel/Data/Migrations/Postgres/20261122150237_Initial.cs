using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComputeIntel.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ClaimFacility_Claims_ClaimId",
                table: "ClaimFacility");

            migrationBuilder.DropForeignKey(
                name: "FK_ClaimFacility_Facilities_FacilityId",
                table: "ClaimFacility");

            migrationBuilder.DropForeignKey(
                name: "FK_Counterparty_Claims_ClaimId",
                table: "Counterparty");

            migrationBuilder.DropForeignKey(
                name: "FK_Counterparty_Organizations_OrganizationId",
                table: "Counterparty");

            migrationBuilder.DropForeignKey(
                name: "FK_Measure_Claims_ClaimId",
                table: "Measure");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Measure",
                table: "Measure");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Measure_Basis",
                table: "Measure");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Measure_Kind",
                table: "Measure");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Measure_Qualifier",
                table: "Measure");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Counterparty",
                table: "Counterparty");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Counterparty_Role",
                table: "Counterparty");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ClaimFacility",
                table: "ClaimFacility");

            migrationBuilder.RenameTable(
                name: "Measure",
                newName: "Measures");

            migrationBuilder.RenameTable(
                name: "Counterparty",
                newName: "Counterparties");

            migrationBuilder.RenameTable(
                name: "ClaimFacility",
                newName: "ClaimFacilities");

            migrationBuilder.RenameIndex(
                name: "IX_Measure_ClaimId",
                table: "Measures",
                newName: "IX_Measures_ClaimId");

            migrationBuilder.RenameIndex(
                name: "IX_Counterparty_OrganizationId",
                table: "Counterparties",
                newName: "IX_Counterparties_OrganizationId");

            migrationBuilder.RenameIndex(
                name: "IX_Counterparty_ClaimId_OrganizationId_Role",
                table: "Counterparties",
                newName: "IX_Counterparties_ClaimId_OrganizationId_Role");

            migrationBuilder.RenameIndex(
                name: "IX_ClaimFacility_FacilityId",
                table: "ClaimFacilities",
                newName: "IX_ClaimFacilities_FacilityId");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Measures",
                table: "Measures",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Counterparties",
                table: "Counterparties",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ClaimFacilities",
                table: "ClaimFacilities",
                columns: new[] { "ClaimId", "FacilityId" });

            migrationBuilder.AddCheckConstraint(
                name: "CK_Measures_Basis",
                table: "Measures",
                sql: "\"Basis\" IN ('total', 'perMonth', 'perYear', 'each')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Measures_Kind",
                table: "Measures",
                sql: "\"Kind\" IN ('share', 'power', 'accelerators', 'price', 'duration', 'date', 'area', 'other')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Measures_Qualifier",
                table: "Measures",
                sql: "\"Qualifier\" IN ('exactly', 'atLeast', 'atMost', 'about')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Counterparties_Role",
                table: "Counterparties",
                sql: "\"Role\" IN ('supplier', 'owner', 'operator', 'landlord', 'builder', 'financier', 'payer', 'other')");

            migrationBuilder.AddForeignKey(
                name: "FK_ClaimFacilities_Claims_ClaimId",
                table: "ClaimFacilities",
                column: "ClaimId",
                principalTable: "Claims",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_ClaimFacilities_Facilities_FacilityId",
                table: "ClaimFacilities",
                column: "FacilityId",
                principalTable: "Facilities",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Counterparties_Claims_ClaimId",
                table: "Counterparties",
                column: "ClaimId",
                principalTable: "Claims",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Counterparties_Organizations_OrganizationId",
                table: "Counterparties",
                column: "OrganizationId",
                principalTable: "Organizations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Measures_Claims_ClaimId",
                table: "Measures",
                column: "ClaimId",
                principalTable: "Claims",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ClaimFacilities_Claims_ClaimId",
                table: "ClaimFacilities");

            migrationBuilder.DropForeignKey(
                name: "FK_ClaimFacilities_Facilities_FacilityId",
                table: "ClaimFacilities");

            migrationBuilder.DropForeignKey(
                name: "FK_Counterparties_Claims_ClaimId",
                table: "Counterparties");

            migrationBuilder.DropForeignKey(
                name: "FK_Counterparties_Organizations_OrganizationId",
                table: "Counterparties");

            migrationBuilder.DropForeignKey(
                name: "FK_Measures_Claims_ClaimId",
                table: "Measures");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Measures",
                table: "Measures");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Measures_Basis",
                table: "Measures");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Measures_Kind",
                table: "Measures");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Measures_Qualifier",
                table: "Measures");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Counterparties",
                table: "Counterparties");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Counterparties_Role",
                table: "Counterparties");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ClaimFacilities",
                table: "ClaimFacilities");

            migrationBuilder.RenameTable(
                name: "Measures",
                newName: "Measure");

            migrationBuilder.RenameTable(
                name: "Counterparties",
                newName: "Counterparty");

            migrationBuilder.RenameTable(
                name: "ClaimFacilities",
                newName: "ClaimFacility");

            migrationBuilder.RenameIndex(
                name: "IX_Measures_ClaimId",
                table: "Measure",
                newName: "IX_Measure_ClaimId");

            migrationBuilder.RenameIndex(
                name: "IX_Counterparties_OrganizationId",
                table: "Counterparty",
                newName: "IX_Counterparty_OrganizationId");

            migrationBuilder.RenameIndex(
                name: "IX_Counterparties_ClaimId_OrganizationId_Role",
                table: "Counterparty",
                newName: "IX_Counterparty_ClaimId_OrganizationId_Role");

            migrationBuilder.RenameIndex(
                name: "IX_ClaimFacilities_FacilityId",
                table: "ClaimFacility",
                newName: "IX_ClaimFacility_FacilityId");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Measure",
                table: "Measure",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Counterparty",
                table: "Counterparty",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ClaimFacility",
                table: "ClaimFacility",
                columns: new[] { "ClaimId", "FacilityId" });

            migrationBuilder.AddCheckConstraint(
                name: "CK_Measure_Basis",
                table: "Measure",
                sql: "\"Basis\" IN ('total', 'perMonth', 'perYear', 'each')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Measure_Kind",
                table: "Measure",
                sql: "\"Kind\" IN ('share', 'power', 'accelerators', 'price', 'duration', 'date', 'area', 'other')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Measure_Qualifier",
                table: "Measure",
                sql: "\"Qualifier\" IN ('exactly', 'atLeast', 'atMost', 'about')");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Counterparty_Role",
                table: "Counterparty",
                sql: "\"Role\" IN ('supplier', 'owner', 'operator', 'landlord', 'builder', 'financier', 'payer', 'other')");

            migrationBuilder.AddForeignKey(
                name: "FK_ClaimFacility_Claims_ClaimId",
                table: "ClaimFacility",
                column: "ClaimId",
                principalTable: "Claims",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_ClaimFacility_Facilities_FacilityId",
                table: "ClaimFacility",
                column: "FacilityId",
                principalTable: "Facilities",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Counterparty_Claims_ClaimId",
                table: "Counterparty",
                column: "ClaimId",
                principalTable: "Claims",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Counterparty_Organizations_OrganizationId",
                table: "Counterparty",
                column: "OrganizationId",
                principalTable: "Organizations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Measure_Claims_ClaimId",
                table: "Measure",
                column: "ClaimId",
                principalTable: "Claims",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
